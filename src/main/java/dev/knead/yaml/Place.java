package dev.knead.yaml;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record Place(int line, int column) {
  /** Where a text begins; also the place of what has none. */
  public static final Place BEGINNING = new Place(1, 1);

  /**
   * The place that is reached by walking from here over the text's first {@code length} UTF-16
   * units.
   */
  public Place after(String text, int length) {
    int newLine = line;
    int lineStart = -1;
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) == '\n') {
        newLine++;
        lineStart = i + 1;
      }
    }
    return lineStart < 0
        ? new Place(line, column + text.codePointCount(0, length))
        : new Place(newLine, 1 + text.codePointCount(lineStart, length));
  }
}
