package dev.knead.speech.program;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The end of what a program prints for people, however much that is. */
final class LastLine {
  private static final int TAIL_BYTES = 4_096;
  private static final int MOST_CHARACTERS = 200;

  private LastLine() {}

  /** Reads to the end; the last line that is not blank, or nothing. */
  static String of(InputStream in) throws IOException {
    byte[] tail = new byte[0];
    byte[] piece = new byte[TAIL_BYTES];
    for (int got = in.read(piece); got >= 0; got = in.read(piece)) {
      byte[] both = Arrays.copyOf(tail, tail.length + got);
      System.arraycopy(piece, 0, both, tail.length, got);
      tail = Arrays.copyOfRange(both, Math.max(0, both.length - TAIL_BYTES), both.length);
    }
    return new String(tail, StandardCharsets.UTF_8)
        .lines()
        .map(LastLine::plain)
        .filter(line -> !line.isEmpty())
        .reduce("", (earlier, later) -> later);
  }

  /** Fit for a message: no control characters, not too long, all on one line. */
  static String plain(String text) {
    String line = whole(text);
    return line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) + "…" : line;
  }

  /** The same at its whole length. */
  static String whole(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
  }
}
