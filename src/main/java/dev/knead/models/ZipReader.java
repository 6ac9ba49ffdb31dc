package dev.knead.models;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads a zip by its central directory: only that tells links from files. Progress is in unpacked
 * bytes, as claimed.
 */
final class ZipReader implements ArchiveReader {
  private final ZipFile zip;
  private final Enumeration<ZipArchiveEntry> entries;
  private final long length;
  private ZipArchiveEntry current;
  private long position;

  ZipReader(Path archive) throws IOException {
    zip = ZipFile.builder().setPath(archive).get();
    entries = zip.getEntriesInPhysicalOrder();
    long sum = 0;
    for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
      sum = sum(sum, all.nextElement().getSize());
    }
    length = sum;
  }

  /** Hostile sizes may not wrap around to a small sum. */
  private static long sum(long sum, long claimed) {
    return sum + Math.min(Math.max(0, claimed), Long.MAX_VALUE - sum);
  }

  @Override
  public Optional<Entry> next() {
    if (!entries.hasMoreElements()) {
      return Optional.empty();
    }
    current = entries.nextElement();
    return Optional.of(new Entry(current.getName(), kind(current), current.getSize()));
  }

  private static Kind kind(ZipArchiveEntry entry) {
    if (entry.isUnixSymlink()) {
      return Kind.OTHER;
    }
    // The file type of a Unix mode; archives made elsewhere have none.
    return switch (entry.getUnixMode() & 0170000) {
      case 0 -> entry.isDirectory() ? Kind.FOLDER : Kind.FILE;
      case 0040000 -> Kind.FOLDER;
      case 0100000 -> Kind.FILE;
      default -> Kind.OTHER;
    };
  }

  @Override
  public InputStream content() throws IOException {
    // For the rest the library wants other libraries, whose lack would be no exception but an
    // error.
    if (current.getMethod() != ZipEntry.STORED && current.getMethod() != ZipEntry.DEFLATED) {
      throw new ZipException(
          "compression method %d is not supported".formatted(current.getMethod()));
    }
    return new FilterInputStream(zip.getInputStream(current)) {
      @Override
      public int read(byte[] block, int from, int most) throws IOException {
        int n = super.read(block, from, most);
        position += Math.max(0, n);
        return n;
      }
    };
  }

  @Override
  public OptionalLong claimed() {
    return OptionalLong.of(length);
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
