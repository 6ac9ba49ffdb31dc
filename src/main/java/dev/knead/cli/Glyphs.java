package dev.knead.cli;

import java.nio.charset.Charset;

/**
 * The characters of the live line beyond letters and digits.
 *
 * @param opening quotation mark
 * @param closing quotation mark
 * @param ellipsis where something is cut off
 * @param left end of the meter
 * @param full cell of the meter
 * @param empty cell of the meter
 * @param mark the cell of the meter that speech should pass
 * @param right end of the meter
 */
record Glyphs(
    String opening,
    String closing,
    String ellipsis,
    String left,
    String full,
    String empty,
    String mark,
    String right) {
  static final Glyphs UNICODE = new Glyphs("“", "”", "…", "▕", "█", "·", "│", "▏");
  static final Glyphs ASCII = new Glyphs("\"", "\"", "...", "[", "#", ".", "|", "]");

  /** Those that the charset has. */
  static Glyphs in(Charset charset) {
    return charset.canEncode() && charset.newEncoder().canEncode(UNICODE.toString())
        ? UNICODE
        : ASCII;
  }

  /** Those that standard output can show. */
  static Glyphs ofStandardOutput() {
    return in(charset());
  }

  /** Java says it in one property or the other, and up to 17 only of a terminal. */
  private static Charset charset() {
    String name =
        System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", ""));
    return name.isEmpty() ? Charset.defaultCharset() : Charset.forName(name);
  }
}
