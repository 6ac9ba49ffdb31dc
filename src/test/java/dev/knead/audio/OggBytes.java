package dev.knead.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Builds Ogg files by hand, page by page, and mends the checksums of spoilt ones. */
final class OggBytes {
  static final int FIRST = 2;
  static final int LAST = 4;

  private static final int HEAD_BYTES = 27;
  private static final int CHECKSUM_OFFSET = 22;
  private static final int SERIAL = 7;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int pages;

  /** A page of whole packets, each of less than 255 bytes. */
  OggBytes page(int flags, long position, byte[]... packets) {
    int body = 0;
    for (byte[] packet : packets) {
      body += packet.length;
    }
    ByteBuffer page =
        ByteBuffer.allocate(HEAD_BYTES + packets.length + body).order(ByteOrder.LITTLE_ENDIAN);
    page.put("OggS\0".getBytes(StandardCharsets.ISO_8859_1)).put((byte) flags);
    page.putLong(position).putInt(SERIAL).putInt(pages++).putInt(0).put((byte) packets.length);
    for (byte[] packet : packets) {
      page.put((byte) packet.length);
    }
    for (byte[] packet : packets) {
      page.put(packet);
    }
    bytes.writeBytes(mended(page.array()));
    return this;
  }

  /** Pages as they are, with this stream's number and their order in it. */
  OggBytes pages(byte[] more, int count) {
    ByteBuffer all = ByteBuffer.wrap(more.clone()).order(ByteOrder.LITTLE_ENDIAN);
    int from = 0;
    for (int i = 0; i < count; i++) {
      all.putInt(from + 14, SERIAL).putInt(from + 18, pages++);
      int length = pageLength(more, from);
      bytes.writeBytes(mended(Arrays.copyOfRange(all.array(), from, from + length)));
      from += length;
    }
    return this;
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }

  /** The same file, with the right checksum on every page that still can be found. */
  static byte[] mended(byte[] file) {
    byte[] mended = file.clone();
    for (int from = 0; from + HEAD_BYTES < file.length; from++) {
      int length = isPage(file, from) ? pageLength(file, from) : 0;
      if (length > 0 && from + length <= file.length) {
        ByteBuffer page = ByteBuffer.wrap(mended, from, length).order(ByteOrder.LITTLE_ENDIAN);
        page.putInt(from + CHECKSUM_OFFSET, 0);
        page.putInt(from + CHECKSUM_OFFSET, checksum(mended, from, length));
        from += length - 1;
      }
    }
    return mended;
  }

  private static boolean isPage(byte[] file, int at) {
    return file[at] == 'O' && file[at + 1] == 'g' && file[at + 2] == 'g' && file[at + 3] == 'S';
  }

  private static int pageLength(byte[] file, int from) {
    int segments = file[from + HEAD_BYTES - 1] & 0xFF;
    int length = HEAD_BYTES + segments;
    for (int i = 0; i < segments && from + HEAD_BYTES + i < file.length; i++) {
      length += file[from + HEAD_BYTES + i] & 0xFF;
    }
    return length;
  }

  /** RFC 3533, section 6: a CRC of 32 bits, polynomial 04C11DB7, from 0, not reflected. */
  private static int checksum(byte[] bytes, int from, int length) {
    int crc = 0;
    for (int i = from; i < from + length; i++) {
      crc ^= bytes[i] << 24;
      for (int bit = 0; bit < 8; bit++) {
        crc = crc << 1 ^ (crc < 0 ? 0x04C1_1DB7 : 0);
      }
    }
    return crc;
  }
}
