package dev.knead.audio;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * What stands before the sound in a FLAC file. Layout: RFC 9639, section 8.
 *
 * @param streamInfo the metadata block of that name, without its head
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record FlacHeader(byte[] streamInfo) {
  private static final int MAGIC_BYTES = 4;
  private static final int STREAM_INFO = 0;
  private static final int STREAM_INFO_BYTES = 34;

  /** Where 20 bits of rate, 3 of channels, 5 of width and 36 of length begin. */
  private static final int FORMAT_OFFSET = 10;

  private static final int LAST = 0x80;
  private static final int LEAST_BITS = 4;
  private static final int MOST_SECONDS = 2 * 3600;

  /** Reads up to where the sound begins: pictures, tags and tables are skipped, unread. */
  static FlacHeader read(InputStream in, String file) throws IOException {
    try {
      in.skipNBytes(MAGIC_BYTES);
      int head = block(in);
      if ((head >>> 24 & ~LAST) != STREAM_INFO || (head & 0xFF_FFFF) != STREAM_INFO_BYTES) {
        throw SoundDecoder.broken(file, "has sound before saying its format");
      }
      FlacHeader header = new FlacHeader(in.readNBytes(STREAM_INFO_BYTES));
      if (header.streamInfo.length < STREAM_INFO_BYTES) {
        throw SoundDecoder.brokenOff(file);
      }
      while ((head >>> 24 & LAST) == 0) {
        head = block(in);
        in.skipNBytes(head & 0xFF_FFFF);
      }
      header.check(file);
      return header;
    } catch (EOFException e) {
      throw SoundDecoder.brokenOff(file);
    }
  }

  /** The head of a metadata block: whether it is the last, its kind, its length. */
  private static int block(InputStream in) throws IOException {
    byte[] head = in.readNBytes(4);
    if (head.length < 4) {
      throw new EOFException();
    }
    return ByteBuffer.wrap(head).getInt();
  }

  private void check(String file) throws AudioException {
    SoundDecoder.checkRate(rate(), file);
    if (bits() < LEAST_BITS) {
      throw SoundDecoder.broken(file, "says that its samples have %d bits".formatted(bits()));
    }
    if (length() > (long) MOST_SECONDS * rate()) {
      throw new AudioException(file + " is longer than two hours; cut it into parts.");
    }
  }

  private long format() {
    return ByteBuffer.wrap(streamInfo).getLong(FORMAT_OFFSET);
  }

  /** Samples per second and channel. */
  int rate() {
    return (int) (format() >>> 44);
  }

  /** From 1 to 8. */
  int channels() {
    return (int) (format() >>> 41 & 0x7) + 1;
  }

  /** The width of a sample. */
  int bits() {
    return (int) (format() >>> 36 & 0x1F) + 1;
  }

  /** Samples per channel, as the file claims; 0 when it does not know. */
  long length() {
    return format() & 0xF_FFFF_FFFFL;
  }
}
