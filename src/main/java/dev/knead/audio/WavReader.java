package dev.knead.audio;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

  private WavReader(InputStream in, String file, WavHeader header) {
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
  static WavReader open(InputStream stream, String file) throws AudioException {
    return open(stream, file, header -> header);
  }

  /**
   * As above, but a file that claims to hold no sound is read to its end: who writes into a pipe
   * can't go back and put in the size.
   */
  static WavReader openPiped(InputStream stream, String file) throws AudioException {
    return open(
        stream,
        file,
        header ->
            header.dataBytes() == 0 ? new WavHeader(header.format(), Long.MAX_VALUE) : header);
  }

  @SuppressWarnings("resource") // handed over to the reader
  private static WavReader open(InputStream stream, String file, UnaryOperator<WavHeader> claim)
      throws AudioException {
    InputStream in = new BufferedInputStream(stream);
    try {
      return new WavReader(in, file, claim.apply(WavHeader.read(in, file)));
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
