package dev.knead.diary;

import dev.knead.routine.Technique;
import dev.knead.routine.Zone;
import dev.knead.session.Note;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A step as it was done.
 *
 * @param at from the session's beginning
 * @param number from 1
 * @param title as it was then
 * @param technique what the hands did
 * @param zones the parts of the body it worked on
 * @param departure why it was left; empty where the session was broken off in it
 * @param worked how long the hands worked
 * @param left of it on the left side, where that is known
 * @param right of it on the right side, where that is known
 * @param pressures in the order of time; empty where there was nothing to press
 */
public record PastStep(
    Duration at,
    int number,
    String title,
    Technique technique,
    List<Zone> zones,
    Optional<Note.Departure> departure,
    Duration worked,
    Duration left,
    Duration right,
    List<PastPressure> pressures) {
  /** From here on, until the next one or the step's end: {@code level} 1 to 5. */
  public record PastPressure(Duration at, int level) {}

  public PastStep {
    zones = List.copyOf(zones);
    pressures = List.copyOf(pressures);
  }
}
