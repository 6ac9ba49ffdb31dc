package dev.knead.cli;

import dev.knead.yaml.Excerpt;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Texts as a terminal shows them. */
final class Printed {
  private static final int WIDTH = 80;

  private Printed() {}

  /** The words in a style, where the terminal has styles. Markup within them means nothing. */
  static String styled(Ansi ansi, Ansi.Style style, String words) {
    return ansi.enabled() ? Ansi.Style.on(style) + words + Ansi.Style.off(style) : words;
  }

  /** Without what could move the cursor or hide something: a terminal obeys control characters. */
  static String printable(String words) {
    return Excerpt.printable(words);
  }

  static String padded(String words, int width) {
    return words + " ".repeat(Math.max(0, width - words.length()));
  }

  /** Lines of at most 80 characters, broken between words, all of them indented. */
  static List<String> wrapped(String words, int indent) {
    return wrapped(words, " ".repeat(indent), " ".repeat(indent));
  }

  /** The same, with something else before the first line. */
  static List<String> wrapped(String words, String first, String others) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean begun = false;
    for (String word : words.strip().split("\\s+", -1)) {
      if (begun && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(others);
        begun = false;
      }
      line.append(begun ? " " : "").append(word);
      begun = true;
    }
    lines.add(line.toString());
    return lines;
  }
}
