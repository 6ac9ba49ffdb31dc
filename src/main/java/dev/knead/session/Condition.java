package dev.knead.session;

import dev.knead.routine.Side;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How the person is, as far as they have said so.
 *
 * @param affected the side that hurts
 * @param comfort the pressure that was right for them when they last changed it, 1 to 5
 * @param painBefore rating before the massage, 0 to 10
 * @param stopped indices of the steps that were left because it hurt too much
 */
record Condition(
    Optional<Side> affected, OptionalInt comfort, OptionalInt painBefore, Set<Integer> stopped) {
  static final Condition UNKNOWN =
      new Condition(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Set.of());

  Condition {
    stopped = Set.copyOf(stopped);
  }

  Condition affected(Optional<Side> side) {
    return new Condition(side, comfort, painBefore, stopped);
  }

  Condition comfort(OptionalInt level) {
    return new Condition(affected, level, painBefore, stopped);
  }

  Condition painBefore(OptionalInt pain) {
    return new Condition(affected, comfort, pain, stopped);
  }

  Condition stopped(int step) {
    Set<Integer> steps = new HashSet<>(stopped);
    steps.add(step);
    return new Condition(affected, comfort, painBefore, steps);
  }
}
