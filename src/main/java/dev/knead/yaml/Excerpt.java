package dev.knead.yaml;

import java.util.regex.Pattern;

/** What a message can show of a word of any length, whoever wrote it. */
public final class Excerpt {
  private static final int LONGEST = 40;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

  private Excerpt() {}

  /** The words in one line, of at most 40 characters; a longer one ends in "…". */
  public static String of(String words) {
    String line = printable(words.strip().replaceAll("\\s+", " "));
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  /**
   * The words without what a terminal would obey, or what would hide or turn them: a question mark
   * for each such character.
   */
  public static String printable(String words) {
    return CONTROL.matcher(words).replaceAll("?");
  }
}
