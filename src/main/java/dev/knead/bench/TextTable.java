package dev.knead.bench;

import java.util.ArrayList;
import java.util.List;

/** Columns under their headings, as wide as they must be; the first ones to the left. */
public final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();
  private final int words;

  /**
   * A table with headings only.
   *
   * @param words how many columns hold words; the others hold figures and stand to the right
   */
  public TextTable(int words, String... headings) {
    this.words = words;
    rows.add(List.of(headings));
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException when it has not a cell for each heading
   */
  public void add(String... cells) {
    if (cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException(
          "%d cells under %d headings".formatted(cells.length, rows.get(0).size()));
    }
    rows.add(List.of(cells));
  }

  /** Whether there is nothing but headings. */
  public boolean isEmpty() {
    return rows.size() == 1;
  }

  /** Line by line. */
  public List<String> lines() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String gap = " ".repeat(widths[i] - row.get(i).length());
        line.append(i == 0 ? "" : "  ");
        line.append(i < words ? row.get(i) + gap : gap + row.get(i));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
