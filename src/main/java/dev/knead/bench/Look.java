package dev.knead.bench;

/**
 * A stretch of a scene that a recognizer was shown.
 *
 * @param from its first sample
 * @param to the sample after its last one
 */
public record Look(long from, long to) {
  /** Whether it holds something of a stretch. */
  public boolean holds(long first, long end) {
    return from < end && to > first;
  }
}
