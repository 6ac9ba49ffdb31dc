package dev.knead.yaml;

import java.util.Comparator;

/**
 * A mistake in a file, or something its author should know.
 *
 * @param file the name of the file, as it was given
 * @param line from 1
 * @param column from 1, in characters
 * @param severity whether the file can be used nevertheless
 * @param message what is wrong, and what would be right
 */
public record Problem(String file, int line, int column, Severity severity, String message)
    implements Comparable<Problem> {
  /** Whether a file with this problem can be used. */
  public enum Severity {
    /** It can't. */
    ERROR,
    /** It can, but its author should know. */
    WARNING
  }

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::message);

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Problem other) {
    return BY_PLACE.compare(this, other);
  }

  /** As compilers write it, so that editors can jump there: {@code file:3:5: error: message}. */
  @Override
  public String toString() {
    return "%s:%d:%d: %s: %s"
        .formatted(file, line, column, severity == Severity.ERROR ? "error" : "warning", message);
  }
}
