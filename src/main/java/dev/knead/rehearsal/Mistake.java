package dev.knead.rehearsal;

import java.util.Comparator;

/**
 * Something wrong in a script.
 *
 * @param line from 1
 * @param column from 1
 * @param words what, and what would be right
 */
record Mistake(int line, int column, String words) implements Comparable<Mistake> {
  private static final Comparator<Mistake> BY_PLACE =
      Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column);

  @Override
  public int compareTo(Mistake other) {
    return BY_PLACE.thenComparing(Mistake::words).compare(this, other);
  }

  /** As compilers tell it, so that editors jump there. */
  String in(String file) {
    return file + ":" + line + ":" + column + ": error: " + words;
  }
}
