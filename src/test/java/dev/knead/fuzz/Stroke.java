package dev.knead.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** A kind of change. Each takes a file, a piece of it, and any number to choose by. */
enum Stroke {
  FLIP_A_BIT {
    @Override
    byte[] apply(byte[] bytes, int from, int to, int choice, Seed other) {
      if (from < bytes.length) {
        bytes[from] ^= (byte) (1 << (choice & 7));
      }
      return bytes;
    }
  },
  BREAK_OFF {
    @Override
    byte[] apply(byte[] bytes, int from, int to, int choice, Seed other) {
      return Arrays.copyOf(bytes, from);
    }
  },
  REMOVE {
    @Override
    byte[] apply(byte[] bytes, int from, int to, int choice, Seed other) {
      return Pieces.replaced(bytes, from, to, new byte[0]);
    }
  },
  REPEAT {
    @Override
    byte[] apply(byte[] bytes, int from, int to, int choice, Seed other) {
      byte[] piece = Arrays.copyOfRange(bytes, from, to);
      return Pieces.replaced(bytes, from, to, Pieces.times(piece, 2 + (choice & 63)));
    }
  },
  SWAP {
    @Override
    byte[] apply(byte[] bytes, int from, int to, int choice, Seed other) {
      int room = bytes.length - (to - from) + 1;
      int elsewhere = Math.floorMod(choice, room);
      for (int i = 0; i < to - from; i++) {
        byte here = bytes[from + i];
        bytes[from + i] = bytes[elsewhere + i];
        bytes[elsewhere + i] = here;
      }
      return bytes;
    }
  },
  /** The beginning of one file, and the end of another. */
  SPLICE {
    @Override
    byte[] apply(byte[] bytes, int from, int to, int choice, Seed other) {
      byte[] end = other.bytes();
      int begin = Math.floorMod(choice, end.length + 1);
      return Pieces.replaced(bytes, from, bytes.length, Arrays.copyOfRange(end, begin, end.length));
    }
  },
  NOISE {
    @Override
    byte[] apply(byte[] bytes, int from, int to, int choice, Seed other) {
      byte[] noise = new byte[to - from];
      new Random(choice).nextBytes(noise);
      return Pieces.replaced(bytes, from, to, noise);
    }
  },
  /**
   * A number that is often forgotten, in 1, 2, 4 or 8 bytes of either order, in place of others.
   */
  NUMBER {
    @Override
    byte[] apply(byte[] bytes, int from, int to, int choice, Seed other) {
      byte[] number = Oddities.number(choice);
      return Pieces.replaced(bytes, from, Math.min(bytes.length, from + number.length), number);
    }
  },
  /** Something odd, between two bytes. */
  INSERT_TEXT {
    @Override
    byte[] apply(byte[] bytes, int from, int to, int choice, Seed other) {
      return Pieces.replaced(bytes, from, from, Oddities.text(choice));
    }
  },
  /** Something odd in place of the next value: what comes after a colon or a tab. */
  REPLACE_VALUE {
    @Override
    byte[] apply(byte[] bytes, int from, int to, int choice, Seed other) {
      int begin = from;
      while (begin < bytes.length && bytes[begin] != ':' && bytes[begin] != '\t') {
        begin++;
      }
      begin = Math.min(bytes.length, begin + 1);
      int end = Pieces.lineEnd(bytes, begin);
      byte[] value = Oddities.text(choice);
      byte[] spaced = Pieces.replaced(value, 0, 0, " ".getBytes(StandardCharsets.UTF_8));
      return Pieces.replaced(bytes, begin, end, spaced);
    }
  },
  /** So that a key is there twice. */
  REPEAT_THE_LINE {
    @Override
    byte[] apply(byte[] bytes, int from, int to, int choice, Seed other) {
      int begin = Pieces.lineEnd(bytes, from);
      int end = Pieces.lineEnd(bytes, Math.min(bytes.length, begin + 1));
      byte[] line = Arrays.copyOfRange(bytes, begin, end);
      return Pieces.replaced(bytes, begin, end, Pieces.times(line, 2 + (choice & 3)));
    }
  },
  /** The line breaks of other computers. */
  BREAK_LINES_OTHERWISE {
    @Override
    byte[] apply(byte[] bytes, int from, int to, int choice, Seed other) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      return text.replace("\n", (choice & 1) == 0 ? "\r\n" : "\r")
          .getBytes(StandardCharsets.ISO_8859_1);
    }
  },
  BEGIN_WITH_A_MARK {
    @Override
    byte[] apply(byte[] bytes, int from, int to, int choice, Seed other) {
      return Pieces.replaced(bytes, 0, 0, "\uFEFF".getBytes(StandardCharsets.UTF_8));
    }
  };

  /**
   * The changed file.
   *
   * @param bytes may be changed
   * @param from where the piece begins, up to the number of bytes
   * @param to where it ends
   */
  abstract byte[] apply(byte[] bytes, int from, int to, int choice, Seed other);
}
