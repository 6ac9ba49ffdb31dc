package dev.knead.page;

import dev.knead.diary.PastAnswer;
import dev.knead.diary.PastCommand;
import dev.knead.diary.PastRating;
import dev.knead.diary.PastSession;
import dev.knead.diary.PastStep;
import dev.knead.diary.PastStep.PastPressure;
import dev.knead.routine.Technique;
import dev.knead.routine.Zone;
import dev.knead.session.Note.Occasion;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Sessions of just what a test is about. All times are in seconds. */
final class OneSession {
  static final ZonedDateTime BEGAN = ZonedDateTime.of(2026, 3, 1, 20, 0, 0, 0, ZoneOffset.UTC);

  private OneSession() {}

  /** Ratings, of which one below 0 was not given. */
  static PastSession rated(int before, int after) {
    return session(
        100,
        "A massage",
        List.of(),
        List.of(),
        List.of(rating(Occasion.BEFORE, before, 1), rating(Occasion.AFTER, after, 90)));
  }

  static PastSession of(int lasted, PastStep... steps) {
    return session(lasted, "A massage", List.of(steps), List.of(), List.of());
  }

  static PastSession said(PastCommand... commands) {
    return session(100, "A massage", List.of(), List.of(commands), List.of());
  }

  static PastSession session(
      int lasted,
      String title,
      List<PastStep> steps,
      List<PastCommand> commands,
      List<PastRating> ratings) {
    return new PastSession(
        1,
        BEGAN,
        Duration.ofSeconds(lasted),
        Optional.of(new PastSession.Massage("a-massage", title)),
        Optional.empty(),
        Optional.empty(),
        steps,
        commands,
        ratings,
        List.of());
  }

  /** Nothing but answers, on that day after the first. */
  static PastSession answered(int day, List<PastAnswer> answers) {
    return new PastSession(
        day + 1,
        BEGAN.plusDays(day),
        Duration.ZERO,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        answers);
  }

  static PastRating rating(Occasion occasion, int pain, int at) {
    return new PastRating(
        Duration.ofSeconds(at), occasion, pain < 0 ? OptionalInt.empty() : OptionalInt.of(pain));
  }

  static PastStep step(int at, int worked, List<Zone> zones, PastPressure... pressures) {
    return step(at, "A step", worked, 0, 0, zones, pressures);
  }

  static PastStep step(
      int at,
      String title,
      int worked,
      int left,
      int right,
      List<Zone> zones,
      PastPressure... pressures) {
    return new PastStep(
        Duration.ofSeconds(at),
        1,
        title,
        Technique.FRICTION,
        zones,
        Optional.empty(),
        Duration.ofSeconds(worked),
        Duration.ofSeconds(left),
        Duration.ofSeconds(right),
        Stream.of(pressures).toList());
  }

  static PastPressure pressed(int at, int level) {
    return new PastPressure(Duration.ofSeconds(at), level);
  }
}
