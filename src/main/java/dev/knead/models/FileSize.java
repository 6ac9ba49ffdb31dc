package dev.knead.models;

import java.io.IOException;
import java.net.URI;

/** What is known of a file's size before it comes. In bytes. */
sealed interface FileSize {
  /** More than this is never taken. */
  long most();

  /** The whole size, or {@link Progress#UNKNOWN}. */
  long expected();

  /**
   * Judges a server's word before anything is taken.
   *
   * @param total the whole file's size
   * @param rest what of it is still to come
   * @throws InstallException when it is not right
   */
  void judge(URI address, long total, long rest) throws IOException;

  /** It is known. */
  record Exactly(long bytes) implements FileSize {
    @Override
    public long most() {
      return bytes;
    }

    @Override
    public long expected() {
      return bytes;
    }

    @Override
    public void judge(URI address, long total, long rest) throws SourceException {
      if (total != bytes) {
        throw new SourceException(
            "%s offers %d bytes instead of %d".formatted(address, total, bytes));
      }
    }
  }

  /**
   * Only the server knows it, if anyone does.
   *
   * @param room asked when the server tells
   */
  record AtMost(long bytes, Room room) implements FileSize {
    @Override
    public long most() {
      return bytes;
    }

    @Override
    public long expected() {
      return Progress.UNKNOWN;
    }

    @Override
    public void judge(URI address, long total, long rest) throws IOException {
      if (total > bytes) {
        throw new SourceException(
            "%s offers %d bytes; at most %d are taken".formatted(address, total, bytes));
      }
      room.require(rest);
    }
  }
}
