package dev.knead.audio;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a WAV file at {@link Frame#RATE}, 16-bit, piece by piece.
 *
 * <p>It is written beside, as {@code FILE.part}, and takes its name when it is closed: under that
 * name there is always a whole file, the old one or the new one. A part that was left behind by a
 * crash can be read too: its header claims as much as there is.
 */
final class WavWriter implements Closeable {
  private static final int HEADER_BYTES = 44;
  private static final long MOST_DATA_BYTES = 0xFFFF_FFFFL - HEADER_BYTES;

  private enum State {
    OPEN,
    BROKEN,
    CLOSED
  }

  private final Path path;
  private final Path part;
  private final int channels;
  private final FileChannel out;
  private State state = State.OPEN;

  /**
   * @param channels how many samples stand side by side: 1 or 2
   */
  WavWriter(Path path, int channels) throws AudioException {
    this.path = path;
    this.channels = channels;
    if (Files.isDirectory(path)) {
      throw new AudioException(path + " is a folder; name a file to write in it.");
    }
    this.part = path.resolveSibling(path.getFileName() + ".part");
    try {
      this.out =
          FileChannel.open(
              part,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw AudioException.writing(path.toString(), e);
    }
    try {
      put(header(MOST_DATA_BYTES));
    } catch (AudioException e) {
      close();
      throw e;
    }
  }

  /** Adds samples; those of several channels by turns. */
  void write(short[] samples) throws AudioException {
    ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    put(bytes);
  }

  private void put(ByteBuffer bytes) throws AudioException {
    try {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    } catch (IOException e) {
      state = State.BROKEN;
      throw AudioException.writing(path.toString(), e);
    }
  }

  private ByteBuffer header(long dataBytes) {
    int frameBytes = 2 * channels;
    return ByteBuffer.allocate(HEADER_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RIFF"))
        .putInt((int) (HEADER_BYTES - 8 + dataBytes))
        .put(ascii("WAVEfmt "))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) channels)
        .putInt(Frame.RATE)
        .putInt(Frame.RATE * frameBytes)
        .putShort((short) frameBytes)
        .putShort((short) 16)
        .put(ascii("data"))
        .putInt((int) dataBytes)
        .flip();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Completes the file and gives it its name; after a failed write, takes the part away. */
  @Override
  public void close() throws AudioException {
    State before = state;
    state = State.CLOSED;
    if (before == State.CLOSED) {
      return;
    }
    try (out) {
      if (before == State.OPEN) {
        out.write(header(Math.min(MOST_DATA_BYTES, out.size() - HEADER_BYTES)), 0);
      }
    } catch (IOException e) {
      discard();
      throw AudioException.writing(path.toString(), e);
    }
    if (before == State.OPEN) {
      move();
    } else {
      discard();
    }
  }

  private void move() throws AudioException {
    try {
      try {
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw AudioException.writing(path.toString(), e);
    }
  }

  private void discard() throws AudioException {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw AudioException.writing(part.toString(), e);
    }
  }
}
