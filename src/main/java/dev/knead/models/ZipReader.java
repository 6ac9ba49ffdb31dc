package dev.knead.models;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
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
      sum += Math.max(0, all.nextElement().getSize());
    }
    length = sum;
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
