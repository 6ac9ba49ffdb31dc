package dev.knead.fuzz;

import java.io.ByteArrayOutputStream;

/** Files cut and put together. */
final class Pieces {
  private Pieces() {}

  /** The bytes with others in place of a piece. */
  static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
    ByteArrayOutputStream replaced = new ByteArrayOutputStream(bytes.length + by.length);
    replaced.write(bytes, 0, from);
    replaced.write(by, 0, by.length);
    replaced.write(bytes, to, bytes.length - to);
    return replaced.toByteArray();
  }

  /** The piece so many times. */
  static byte[] times(byte[] piece, int count) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(piece.length * count);
    for (int i = 0; i < count; i++) {
      all.writeBytes(piece);
    }
    return all.toByteArray();
  }

  /** Where the line that goes on from here ends: at its line break, or at the end of all. */
  static int lineEnd(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }
}
