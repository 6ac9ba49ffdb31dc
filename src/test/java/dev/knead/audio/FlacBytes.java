package dev.knead.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Builds FLAC files by hand: a header of any claims, and frames in which nothing moves. */
final class FlacBytes {
  static final int TAGS = 4;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private FlacBytes() {}

  /** The magic, and a header with other blocks to follow. */
  static FlacBytes of(int channels, int rate, int bits, long length) {
    ByteBuffer info = ByteBuffer.allocate(34);
    info.putShort((short) 4_096).putShort((short) 4_096);
    info.putLong(10, (long) rate << 44 | (channels - 1L) << 41 | (bits - 1L) << 36 | length);
    FlacBytes file = new FlacBytes();
    file.bytes.writeBytes("fLaC".getBytes(StandardCharsets.US_ASCII));
    return file.block(0, 34, info.array());
  }

  /** A metadata block, which may claim another size than it has. */
  FlacBytes block(int kind, int size, byte[] body) {
    bytes.writeBytes(ByteBuffer.allocate(4).putInt(kind << 24 | size).array());
    bytes.writeBytes(body);
    return this;
  }

  /** The last metadata block: no padding. */
  FlacBytes lastBlock() {
    return block(0x81, 0, new byte[0]);
  }

  /** A frame of mono, 16-bit samples, all of one value; up to 65,536 of them. */
  FlacBytes constant(int value, int length) {
    ByteBuffer frame = ByteBuffer.allocate(13);
    frame.putShort((short) 0xFFF8).put((byte) 0x70).put((byte) 0x08).put((byte) 0);
    frame.putShort((short) (length - 1));
    frame.put((byte) crc(frame.array(), 7, 8, 0x07));
    frame.put((byte) 0).putShort((short) value);
    frame.putShort((short) crc(frame.array(), 11, 16, 0x8005));
    return raw(frame.array());
  }

  FlacBytes raw(byte[] more) {
    bytes.writeBytes(more);
    return this;
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }

  private static int crc(byte[] bytes, int length, int width, int polynomial) {
    int top = 1 << (width - 1);
    int crc = 0;
    for (int i = 0; i < length; i++) {
      crc ^= (bytes[i] & 0xFF) << (width - 8);
      for (int bit = 0; bit < 8; bit++) {
        crc = crc << 1 ^ ((crc & top) == 0 ? 0 : polynomial);
      }
    }
    return crc & (2 * top - 1);
  }
}
