package dev.knead.live;

import java.util.List;

/** How figures lie, in milliseconds. */
record Spread(int count, long median, long largest) {
  static Spread of(List<Long> figures) {
    List<Long> sorted = figures.stream().sorted().toList();
    return sorted.isEmpty()
        ? new Spread(0, 0, 0)
        : new Spread(sorted.size(), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
  }

  @Override
  public String toString() {
    return "%d, median %d, at most %d".formatted(count, median, largest);
  }
}
