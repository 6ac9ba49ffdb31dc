package dev.knead.session;

import dev.knead.routine.Side;
import dev.knead.routine.Step;
import java.util.Optional;

/**
 * What either side of the body has got so far, in milliseconds of work.
 *
 * @param left on the left side
 * @param right on the right side
 * @param owed how much more the left side has got than the right in steps that give each the same,
 *     which a later step makes up for; negative where the right has got more
 */
public record Balance(long left, long right, long owed) {
  /** Nobody has got anything. */
  public static final Balance NOTHING = new Balance(0, 0, 0);

  /** With so much of a step's time worked; {@code affected} is the side that hurts. */
  Balance with(Step step, Shares shares, long worked, Optional<Side> affected) {
    return switch (step.sides()) {
      case NONE, BOTH -> this;
      case AFFECTED -> affected.map(side -> add(side, worked, 0)).orElse(this);
      case EACH -> {
        Side first = shares.first();
        long onFirst = Math.min(worked, shares.firstMillis());
        long onSecond = worked - onFirst;
        yield add(first, onFirst, onFirst).add(first.other(), onSecond, onSecond);
      }
    };
  }

  /** The same with other debts. */
  Balance owed(long millis) {
    return new Balance(left, right, millis);
  }

  /** What a side is owed, to have as much as the other. */
  long owedTo(Side side) {
    return side == Side.LEFT ? -owed : owed;
  }

  private Balance add(Side side, long millis, long towardsEqual) {
    return side == Side.LEFT
        ? new Balance(left + millis, right, owed + towardsEqual)
        : new Balance(left, right + millis, owed - towardsEqual);
  }
}
