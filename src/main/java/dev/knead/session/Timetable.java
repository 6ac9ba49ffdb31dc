package dev.knead.session;

import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When to say what on a step's clock.
 *
 * <p>The rules: a step's time is shared equally among its sides, and each side's among its
 * directions, to the millisecond. Half-way is said where nothing else is due within ten seconds of
 * it and the step is long enough to wonder; so is "ten seconds left".
 */
final class Timetable {
  private static final long TEN_SECONDS = 10_000;
  private static final long LONG_ENOUGH_FOR_HALF_WAY = 40_000;
  private static final long LONG_ENOUGH_FOR_TEN_SECONDS = 30_000;

  private Timetable() {}

  /**
   * The cues in the order of their times; none for a step without a clock, else the last is END.
   */
  static List<Cue> of(Step step) {
    if (step.duration().isEmpty()) {
      return List.of();
    }
    long end = step.duration().get().toMillis();
    List<Cue> cues = switches(step, end);
    long half = end / 2;
    if (end >= LONG_ENOUGH_FOR_HALF_WAY && free(cues, half)) {
      cues.add(new Cue(half, Cue.Kind.HALF_WAY, ""));
    }
    if (end >= LONG_ENOUGH_FOR_TEN_SECONDS && free(cues, end - TEN_SECONDS)) {
      cues.add(new Cue(end - TEN_SECONDS, Cue.Kind.TEN_SECONDS, ""));
    }
    cues.add(new Cue(end, Cue.Kind.END, ""));
    cues.sort(Comparator.comparingLong(Cue::at));
    return List.copyOf(cues);
  }

  /** The last change of side or direction that was due by a time of the step's clock. */
  static Optional<Cue> lastSwitch(Step step, long worked) {
    return of(step).stream()
        .filter(cue -> cue.at() <= worked)
        .filter(
            cue -> cue.kind() == Cue.Kind.SWITCH_SIDES || cue.kind() == Cue.Kind.SWITCH_DIRECTION)
        .reduce((earlier, later) -> later);
  }

  /** Whether the second side's time has begun by a time of the step's clock. */
  static boolean onSecondSide(Step step, long worked) {
    return of(step).stream()
        .anyMatch(cue -> cue.kind() == Cue.Kind.SWITCH_SIDES && cue.at() <= worked);
  }

  /** How many sides share the step's time. */
  static int sides(Step step) {
    return step.sides() == Sides.EACH ? 2 : 1;
  }

  private static List<Cue> switches(Step step, long end) {
    int directions = Math.max(1, step.directions().size());
    int parts = sides(step) * directions;
    List<Cue> cues = new ArrayList<>();
    for (int part = 1; part < parts; part++) {
      String direction =
          step.directions().isEmpty() ? "" : step.directions().get(part % directions);
      Cue.Kind kind = part % directions == 0 ? Cue.Kind.SWITCH_SIDES : Cue.Kind.SWITCH_DIRECTION;
      cues.add(new Cue(end * part / parts, kind, direction));
    }
    return cues;
  }

  private static boolean free(List<Cue> cues, long at) {
    return cues.stream().noneMatch(cue -> Math.abs(cue.at() - at) < TEN_SECONDS);
  }
}
