package dev.knead.diary;

import dev.knead.routine.Side;
import dev.knead.session.Ending;
import dev.knead.session.Note;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A session as the diary keeps it. All lists are in the order of time.
 *
 * @param id grows with every session, whatever the clock said
 * @param began when, by the clock and the time zone of then
 * @param lasted until the last thing that is known of it
 * @param routine the routine's id and title; empty where none was chosen
 * @param ending how it ended; empty where it was broken off, or is still under way
 * @param affected the side that hurt
 * @param steps as they were begun; a step that was begun twice is there twice
 * @param commands that came in
 * @param ratings that were asked for
 * @param answers to the questions for signs that speak against a massage
 */
public record PastSession(
    long id,
    ZonedDateTime began,
    Duration lasted,
    Optional<Massage> routine,
    Optional<Ending> ending,
    Optional<Side> affected,
    List<PastStep> steps,
    List<PastCommand> commands,
    List<PastRating> ratings,
    List<PastAnswer> answers) {
  /** Which massage it was. */
  public record Massage(String id, String title) {}

  public PastSession {
    steps = List.copyOf(steps);
    commands = List.copyOf(commands);
    ratings = List.copyOf(ratings);
    answers = List.copyOf(answers);
  }

  /** The last rating of an occasion that was given. */
  public OptionalInt pain(Note.Occasion occasion) {
    return ratings.stream()
        .filter(rating -> rating.occasion() == occasion)
        .flatMapToInt(rating -> rating.pain().stream())
        .reduce((earlier, later) -> later);
  }

  /** How long the hands worked, over all steps. */
  public Duration worked() {
    return steps.stream().map(PastStep::worked).reduce(Duration.ZERO, Duration::plus);
  }
}
