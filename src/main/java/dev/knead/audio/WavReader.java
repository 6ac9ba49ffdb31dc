package dev.knead.audio;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a WAV file of any rate, width and channel count, piece by piece, as mono at {@link
 * Frame#RATE}. It never holds more than a piece, whatever sizes the file claims.
 */
final class WavReader implements Closeable {
  /** Bytes read at a time, about; a whole number of frames. */
  private static final int PIECE_BYTES = 1 << 16;

  private final String file;
  private final InputStream in;
  private final byte[] piece;
  private Optional<PcmConverter> converter;
  private long left;

  private WavReader(InputStream in, String file) throws IOException {
    WavHeader header = WavHeader.read(in, file);
    SoundFormat format = header.format();
    this.in = in;
    this.file = file;
    this.piece = new byte[Math.max(1, PIECE_BYTES / format.frameBytes()) * format.frameBytes()];
    this.converter = Optional.of(new PcmConverter(format));
    this.left = header.dataBytes();
  }

  static WavReader open(Path path) throws AudioException {
    String file = path.toString();
    if (Files.isDirectory(path)) {
      throw new AudioException(file + " is a folder, not a WAV file; name a file in it.");
    }
    try {
      return open(Files.newInputStream(path), file);
    } catch (IOException e) {
      throw AudioException.reading(file, e);
    }
  }

  /** Reads from a stream, which is closed at once if it can't be understood. */
  @SuppressWarnings("resource") // handed over to the reader
  static WavReader open(InputStream stream, String file) throws AudioException {
    InputStream in = new BufferedInputStream(stream);
    try {
      return new WavReader(in, file);
    } catch (IOException e) {
      AudioException refusal = AudioException.reading(file, e);
      try {
        in.close();
      } catch (IOException suppressed) {
        refusal.addSuppressed(suppressed);
      }
      throw refusal;
    }
  }

  /**
   * The next piece of sound, of any length, even none.
   *
   * @return empty after the end
   */
  Optional<short[]> next() throws AudioException {
    if (converter.isEmpty()) {
      return Optional.empty();
    }
    try {
      int wanted = (int) Math.min(left, piece.length);
      int got = in.readNBytes(piece, 0, wanted);
      left -= got;
      if (got > 0) {
        return Optional.of(converter.get().convert(piece, got));
      }
    } catch (IOException e) {
      throw AudioException.reading(file, e);
    }
    short[] rest = converter.get().finish();
    converter = Optional.empty();
    return Optional.of(rest);
  }

  String file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
