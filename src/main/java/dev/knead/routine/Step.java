package dev.knead.routine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One step of a routine.
 *
 * @param title a few words, spoken after "This is step 3 of 8"
 * @param technique what the hands do
 * @param say what to do, in full sentences, as they are spoken, perhaps with tags of {@link
 *     dev.knead.markup.Ssml}
 * @param avoid where to keep off and why, in full sentences; spoken right after {@code say}
 * @param duration how long the hands work, over all sides and directions; empty: until "next"
 * @param advance what ends the step
 * @param pressure start and ceiling; empty where there is nothing to press
 * @param sides which sides of the body
 * @param directions the directions of the strokes, in turn and for equal times on each side; empty
 *     where there is only one
 * @param zones the parts of the body it works on
 * @param keepOff the parts of the body that are near, and to be left alone
 * @param needs things to have at hand for this step alone, each a few words
 */
public record Step(
    String title,
    Technique technique,
    String say,
    Optional<String> avoid,
    Optional<Duration> duration,
    Advance advance,
    Optional<Pressure> pressure,
    Sides sides,
    List<String> directions,
    List<Zone> zones,
    List<Zone> keepOff,
    List<String> needs) {
  public Step {
    directions = List.copyOf(directions);
    zones = List.copyOf(zones);
    keepOff = List.copyOf(keepOff);
    needs = List.copyOf(needs);
    if (duration.isPresent() && (duration.get().isNegative() || duration.get().isZero())) {
      throw new IllegalArgumentException("a step takes longer than nothing");
    }
    if (duration.isEmpty() && advance == Advance.ITSELF) {
      throw new IllegalArgumentException("a step without a duration can't end by itself");
    }
  }
}
