package dev.knead.yaml;

/** What a message can show of a word of any length. */
public final class Excerpt {
  private static final int LONGEST = 40;

  private Excerpt() {}

  /** The words in one line, of at most 40 characters; a longer one ends in "…". */
  public static String of(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
