package dev.knead.session;

import dev.knead.routine.Side;
import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import java.time.Duration;
import java.util.Optional;

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

  /**
   * Halves for a step that works on each side, but for what one of them is owed from before: that
   * side comes first, and gets so much more. Else all to the side that hurts, if any.
   */
  static Shares of(Step step, Balance balance, Optional<Side> affected) {
    long total = step.duration().map(Duration::toMillis).orElse(0L);
    if (step.sides() != Sides.EACH) {
      return new Shares(affected.orElse(Side.LEFT), total, total);
    }
    Side first = balance.owedTo(Side.RIGHT) > 0 ? Side.RIGHT : Side.LEFT;
    long owed = Math.min(total, balance.owedTo(first));
    return new Shares(first, (total + owed) / 2, total);
  }

  /** The first side has had enough: the second gets so much, and nothing more follows. */
  Shares change(long onFirst, long onSecond) {
    return new Shares(first, onFirst, onFirst + onSecond);
  }

  /** What the second side gets. */
  long secondMillis() {
    return totalMillis - firstMillis;
  }

  /** The side that is being worked on at a time of the step's clock. */
  Side at(long worked) {
    return worked < firstMillis || secondMillis() == 0 ? first : first.other();
  }
}
