package dev.knead.audio;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What stands before the sound in a WAV file.
 *
 * <p>Layout: Microsoft and IBM, <cite>Multimedia Programming Interface and Data Specifications
 * 1.0</cite> (RIFF); Microsoft, <cite>Multiple Channel Audio Data and WAVE Files</cite> (the
 * extensible format); EBU Tech 3306 (RF64).
 *
 * @param format of the sound
 * @param dataBytes how much of it there is, as the file claims; it may claim too much
 */
record WavHeader(SoundFormat format, long dataBytes) {
  private static final int LOWEST_RATE = 4_000;
  private static final int HIGHEST_RATE = 192_000;
  private static final int EXTENSIBLE = 0xFFFE;
  private static final int EXTENSIBLE_BYTES = 40;
  private static final int SUBFORMAT_OFFSET = 24;
  private static final long UNKNOWN_SIZE = 0xFFFF_FFFFL;

  /**
   * Reads up to where the sound begins.
   *
   * @param file its name, for messages
   */
  static WavHeader read(InputStream in, String file) throws IOException {
    byte[] head = in.readNBytes(12);
    checkKind(head, file);
    SoundFormat format = null;
    while (true) {
      Chunk chunk = Chunk.next(in, file);
      switch (chunk.id()) {
        case "fmt " -> format = format(chunk.body(in, file), file);
        case "data" -> {
          if (format == null) {
            throw broken(file, "has sound before saying its format");
          }
          return new WavHeader(
              format, chunk.size() == UNKNOWN_SIZE ? Long.MAX_VALUE : chunk.size());
        }
        default -> chunk.skip(in, file);
      }
    }
  }

  private static void checkKind(byte[] head, String file) throws AudioException {
    if (head.length == 0) {
      throw new AudioException(file + " is empty; record it again.");
    }
    ForeignFile foreign = ForeignFile.of(head).orElse(null);
    if (foreign != null) {
      throw foreign.refusal(file);
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (!text.startsWith("RIFF") && !text.startsWith("RF64")) {
      throw new AudioException(
          file + " is not a WAV file; name one, or convert it, for example: sox FILE out.wav");
    }
    if (head.length < 12) {
      throw brokenOff(file);
    }
    if (!text.endsWith("WAVE")) {
      throw new AudioException(file + " is a RIFF file but holds no WAV sound; name a WAV file.");
    }
  }

  private static SoundFormat format(ByteBuffer body, String file) throws AudioException {
    int tag = body.getShort() & 0xFFFF;
    int channels = body.getShort() & 0xFFFF;
    long rate = body.getInt() & 0xFFFF_FFFFL;
    body.getInt(); // bytes per second: follows from the rest
    int frameBytes = body.getShort() & 0xFFFF;
    int bits = body.getShort() & 0xFFFF;
    if (tag == EXTENSIBLE && body.limit() >= EXTENSIBLE_BYTES) {
      tag = body.getShort(SUBFORMAT_OFFSET) & 0xFFFF;
    }
    if (channels == 0) {
      throw broken(file, "says that it has no channels");
    }
    if (rate < LOWEST_RATE || rate > HIGHEST_RATE) {
      throw new AudioException(
          "%s has %,d samples a second, and Knead reads %,d to %,d; record or convert it again."
              .formatted(file, rate, LOWEST_RATE, HIGHEST_RATE));
    }
    if (frameBytes % channels != 0) {
      throw broken(file, "contradicts itself about its channels");
    }
    return new SoundFormat(encoding(tag, frameBytes / channels, bits, file), channels, (int) rate);
  }

  /** The width in bytes decides: samples of, say, 12 bits lie in 2 bytes, at the upper end. */
  private static SampleEncoding encoding(int tag, int width, int bits, String file)
      throws AudioException {
    return switch (tag) {
      case 1 ->
          switch (width) {
            case 1 -> SampleEncoding.UNSIGNED_8;
            case 2 -> SampleEncoding.SIGNED_16;
            case 3 -> SampleEncoding.SIGNED_24;
            case 4 -> SampleEncoding.SIGNED_32;
            default -> throw unsupported(file, bits + "-bit samples");
          };
      case 3 ->
          switch (width) {
            case 4 -> SampleEncoding.FLOAT_32;
            case 8 -> SampleEncoding.FLOAT_64;
            default -> throw unsupported(file, bits + "-bit fractions");
          };
      case 6 -> oneByte(SampleEncoding.A_LAW, width, file);
      case 7 -> oneByte(SampleEncoding.MU_LAW, width, file);
      case 0x02, 0x11 -> throw unsupported(file, "ADPCM sound");
      case 0x31 -> throw unsupported(file, "GSM sound");
      case 0x50, 0x55 -> throw unsupported(file, "MP3 sound");
      default -> throw unsupported(file, "sound of kind 0x%04X".formatted(tag));
    };
  }

  private static SampleEncoding oneByte(SampleEncoding law, int width, String file)
      throws AudioException {
    if (width != 1) {
      throw broken(file, "contradicts itself about the width of its samples");
    }
    return law;
  }

  private static AudioException unsupported(String file, String what) {
    return new AudioException(
        file
            + " is a WAV file with "
            + what
            + " inside, which Knead can't read; convert it, for example: sox in.wav -b 16 -e signed"
            + " out.wav");
  }

  private static AudioException broken(String file, String how) {
    return new AudioException(file + " is damaged: it " + how + "; copy or record it again.");
  }

  private static AudioException brokenOff(String file) {
    return broken(file, "breaks off before its sound begins");
  }

  /** A part of a RIFF file: four letters, a size, and so many bytes, padded to an even number. */
  private record Chunk(String id, long size) {
    private static final int LEAST_FORMAT_BYTES = 16;

    static Chunk next(InputStream in, String file) throws IOException {
      byte[] head = in.readNBytes(8);
      if (head.length < 8) {
        throw brokenOff(file);
      }
      return new Chunk(
          new String(head, 0, 4, StandardCharsets.ISO_8859_1),
          ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFF_FFFFL);
    }

    /** The part of the body that matters; the rest is skipped. */
    ByteBuffer body(InputStream in, String file) throws IOException {
      byte[] bytes = in.readNBytes((int) Math.min(size, EXTENSIBLE_BYTES));
      if (bytes.length < LEAST_FORMAT_BYTES) {
        throw brokenOff(file);
      }
      new Chunk(id, size - bytes.length).skip(in, file);
      return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    void skip(InputStream in, String file) throws IOException {
      try {
        in.skipNBytes(size + (size & 1));
      } catch (EOFException e) {
        throw brokenOff(file);
      }
    }
  }
}
