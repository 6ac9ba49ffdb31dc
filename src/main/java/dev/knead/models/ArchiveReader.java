package dev.knead.models;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** The entries of an archive in their order, whatever its format. Nothing in them is trusted. */
interface ArchiveReader extends Closeable {
  /** What an entry claims to be. */
  enum Kind {
    FILE,
    FOLDER,
    /** Links, devices, pipes: neither a model nor a pack has a use for any of them. */
    OTHER
  }

  /**
   * An entry.
   *
   * @param name as it stands in the archive
   * @param bytes its unpacked size, as claimed
   */
  record Entry(String name, Kind kind, long bytes) {}

  static ArchiveReader open(Path archive, ArchiveFormat format) throws IOException {
    return switch (format) {
      case ZIP -> new ZipReader(archive);
      case TAR_GZ -> new TarGzReader(archive);
    };
  }

  /** The next entry; empty after the last. */
  Optional<Entry> next() throws IOException;

  /** The bytes of the entry that {@link #next} gave last; read before the next one is asked for. */
  InputStream content() throws IOException;

  /**
   * How many bytes all entries together claim to unpack to; empty when the format tells only entry
   * by entry.
   */
  OptionalLong claimed();

  /** How much of the archive has been read, out of {@link #length}, in whatever unit suits it. */
  long position() throws IOException;

  long length() throws IOException;
}
