package dev.knead.session;

import dev.knead.routine.Side;

/**
 * How the time of one step is shared between the sides of the body.
 *
 * @param first the side that comes first
 * @param firstMillis what it gets; all of {@code totalMillis} where only one side has a share
 * @param totalMillis what both get
 */
public record Shares(Side first, long firstMillis, long totalMillis) {
  public Shares {
    if (firstMillis < 0 || firstMillis > totalMillis) {
      throw new IllegalArgumentException(
          "%d of %d ms for the first side".formatted(firstMillis, totalMillis));
    }
  }
}
