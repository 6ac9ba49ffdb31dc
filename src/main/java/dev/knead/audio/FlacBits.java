package dev.knead.audio;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The frames of a FLAC file, bit by bit, the highest first, with the checksums of what was read. It
 * never reads a byte ahead, so that these are right wherever a byte ends.
 */
final class FlacBits {
  private static final int[] CRC_8 = table(8, 0x07);
  private static final int[] CRC_16 = table(16, 0x8005);

  private final InputStream in;
  private long window;
  private int held;
  private int crc8;
  private int crc16;

  FlacBits(InputStream in) {
    this.in = in;
  }

  /** Begins a frame: its checksums count from here. */
  void restart() {
    crc8 = 0;
    crc16 = 0;
  }

  /**
   * The next bits as a number.
   *
   * @param width how many, up to 33
   * @throws EOFException when there are not as many
   */
  long unsigned(int width) throws IOException {
    while (held < width) {
      load();
    }
    held -= width;
    return window >>> held & (1L << width) - 1;
  }

  /** As {@link #unsigned}, in two's complement. */
  long signed(int width) throws IOException {
    int unused = Long.SIZE - width;
    return width == 0 ? 0 : unsigned(width) << unused >> unused;
  }

  /** How many zeros stand before the next one. */
  int zeros() throws IOException {
    int zeros = 0;
    while (unsigned(1) == 0) {
      zeros++;
    }
    return zeros;
  }

  /** Goes on to the next whole byte. */
  void align() {
    held = 0;
  }

  /** The checksum of all bytes of the frame so far: RFC 9639, section 9.1.8. */
  int crc8() {
    return crc8;
  }

  /** The checksum of all bytes of the frame so far: RFC 9639, section 9.3. */
  int crc16() {
    return crc16;
  }

  private void load() throws IOException {
    int next = in.read();
    if (next < 0) {
      throw new EOFException();
    }
    window = window << 8 | next;
    held += 8;
    crc8 = CRC_8[crc8 ^ next];
    crc16 = (crc16 << 8 & 0xFFFF) ^ CRC_16[crc16 >>> 8 ^ next];
  }

  /** The checksum of each byte alone. */
  private static int[] table(int width, int polynomial) {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int crc = i << (width - 8);
      for (int bit = 0; bit < 8; bit++) {
        crc = crc << 1 ^ (crc >>> (width - 1) & 1) * polynomial;
      }
      table[i] = crc & (1 << width) - 1;
    }
    return table;
  }
}
