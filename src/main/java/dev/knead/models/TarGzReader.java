package dev.knead.models;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Reads a gzipped tar. Progress is in packed bytes. */
final class TarGzReader implements ArchiveReader {
  /**
   * In unpacked bytes. The library keeps an entry's headers, long names among them, in memory,
   * which a bomb in there would burst.
   */
  private static final int LONGEST_HEADERS = 1 << 20;

  private final FileChannel file;
  private final Gate gate;
  private final TarArchiveInputStream tar;

  TarGzReader(Path archive) throws IOException {
    file = FileChannel.open(archive, StandardOpenOption.READ);
    try {
      gate =
          new Gate(
              GzipCompressorInputStream.builder()
                  .setInputStream(new BufferedInputStream(Channels.newInputStream(file)))
                  .get());
      tar = new TarArchiveInputStream(gate, StandardCharsets.UTF_8.name());
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public Optional<Entry> next() throws IOException {
    gate.left = LONGEST_HEADERS;
    TarArchiveEntry entry = tar.getNextEntry();
    gate.left = Long.MAX_VALUE;
    return entry == null
        ? Optional.empty()
        : Optional.of(new Entry(entry.getName(), kind(entry), entry.getSize()));
  }

  /** Lets through only so many bytes. */
  private static final class Gate extends FilterInputStream {
    private long left = LONGEST_HEADERS;

    Gate(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] block, int from, int most) throws IOException {
      int n = super.read(block, from, most);
      count(n);
      return n;
    }

    @Override
    public long skip(long most) throws IOException {
      long n = super.skip(most);
      count(n);
      return n;
    }

    private void count(long n) throws IOException {
      left -= Math.max(0, n);
      if (left < 0) {
        throw new IOException("headers of more than %d bytes".formatted(LONGEST_HEADERS));
      }
    }
  }

  private static Kind kind(TarArchiveEntry entry) {
    return switch (entry.getLinkFlag()) {
      case TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM ->
          // The oldest tars mark a folder by its name alone.
          entry.getName().endsWith("/") ? Kind.FOLDER : Kind.FILE;
      case TarConstants.LF_DIR -> Kind.FOLDER;
      default -> Kind.OTHER;
    };
  }

  @Override
  public InputStream content() {
    return tar;
  }

  @Override
  public OptionalLong claimed() {
    return OptionalLong.empty();
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public long length() throws IOException {
    return file.size();
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
