package dev.knead.session;

import dev.knead.routine.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When to say what on a step's clock.
 *
 * <p>The rules: {@link Shares} tell how a step's time is shared between the sides; each side's is
 * shared equally among the directions, to the millisecond, unless too little is left for each.
 * Half-way is said where nothing else is due within ten seconds of it and the step is long enough
 * to wonder; so is "ten seconds left".
 */
final class Timetable {
  private static final long TEN_SECONDS = 10_000;
  private static final long LONG_ENOUGH_FOR_HALF_WAY = 40_000;
  private static final long LONG_ENOUGH_FOR_TEN_SECONDS = 30_000;
  private static final long LONG_ENOUGH_FOR_A_DIRECTION = 5_000;

  private Timetable() {}

  /**
   * The cues in the order of their times; none for a step without a clock, else the last is END.
   */
  static List<Cue> of(Step step, Shares shares) {
    if (step.duration().isEmpty()) {
      return List.of();
    }
    long end = shares.totalMillis();
    List<Cue> cues = switches(step, shares);
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

  /** How many cues are gone at a time of the step's clock; the end is still to come. */
  static int gone(Step step, Shares shares, long worked) {
    return (int)
        of(step, shares).stream()
            .filter(cue -> cue.at() <= worked && cue.kind() != Cue.Kind.END)
            .count();
  }

  /** The last change of side or direction that was due by a time of the step's clock. */
  static Optional<Cue> lastSwitch(Step step, StepClock clock, long now) {
    long worked = clock.worked(now);
    return of(step, clock.shares()).stream()
        .filter(cue -> cue.at() <= worked)
        .filter(
            cue -> cue.kind() == Cue.Kind.SWITCH_SIDES || cue.kind() == Cue.Kind.SWITCH_DIRECTION)
        .reduce((earlier, later) -> later);
  }

  private static List<Cue> switches(Step step, Shares shares) {
    List<Cue> cues = new ArrayList<>(changesOfDirection(step, 0, shares.firstMillis()));
    if (shares.secondMillis() > 0) {
      if (shares.firstMillis() > 0) {
        String direction = step.directions().isEmpty() ? "" : step.directions().get(0);
        cues.add(new Cue(shares.firstMillis(), Cue.Kind.SWITCH_SIDES, direction));
      }
      cues.addAll(changesOfDirection(step, shares.firstMillis(), shares.secondMillis()));
    }
    return cues;
  }

  private static List<Cue> changesOfDirection(Step step, long from, long length) {
    int directions = step.directions().size();
    List<Cue> cues = new ArrayList<>();
    for (int i = 1; i < directions && length / directions >= LONG_ENOUGH_FOR_A_DIRECTION; i++) {
      cues.add(
          new Cue(
              from + length * i / directions, Cue.Kind.SWITCH_DIRECTION, step.directions().get(i)));
    }
    return cues;
  }

  private static boolean free(List<Cue> cues, long at) {
    return cues.stream().noneMatch(cue -> Math.abs(cue.at() - at) < TEN_SECONDS);
  }
}
