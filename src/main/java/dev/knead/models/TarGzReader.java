package dev.knead.models;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Reads a gzipped tar. Progress is in packed bytes. */
final class TarGzReader implements ArchiveReader {
  private final FileChannel file;
  private final TarArchiveInputStream tar;

  TarGzReader(Path archive) throws IOException {
    file = FileChannel.open(archive, StandardOpenOption.READ);
    try {
      tar =
          new TarArchiveInputStream(
              GzipCompressorInputStream.builder()
                  .setInputStream(new BufferedInputStream(Channels.newInputStream(file)))
                  .get());
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public Optional<Entry> next() throws IOException {
    TarArchiveEntry entry = tar.getNextEntry();
    return entry == null
        ? Optional.empty()
        : Optional.of(new Entry(entry.getName(), kind(entry), entry.getSize()));
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
