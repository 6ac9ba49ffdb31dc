package dev.knead.cli;

import java.util.List;

/** How far figures lie apart; of an even number of them, the median is the mean of the middle. */
record BenchSpread(long min, long median, long max) {
  /** The spread of at least one figure. */
  static BenchSpread of(List<Long> figures) {
    List<Long> sorted = figures.stream().sorted().toList();
    int last = sorted.size() - 1;
    long median = (sorted.get(last / 2) + sorted.get((last + 1) / 2)) / 2;
    return new BenchSpread(sorted.get(0), median, sorted.get(last));
  }
}
