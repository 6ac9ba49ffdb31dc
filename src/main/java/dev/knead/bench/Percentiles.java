package dev.knead.bench;

import java.util.List;

/** Percentiles of some figures, each one of the figures itself (the nearest rank). */
public record Percentiles(List<Long> sorted) {
  public Percentiles {
    sorted = sorted.stream().sorted().toList();
  }

  /** Whether there are no figures. */
  public boolean isEmpty() {
    return sorted.isEmpty();
  }

  /**
   * The smallest figure that so many per cent of all do not exceed.
   *
   * @param percent above 0, up to 100
   * @throws IllegalStateException when there are no figures
   */
  public long at(double percent) {
    if (sorted.isEmpty()) {
      throw new IllegalStateException("no figures, no percentiles");
    }
    int rank = (int) Math.ceil(percent / 100 * sorted.size());
    return sorted.get(Math.max(0, rank - 1));
  }
}
