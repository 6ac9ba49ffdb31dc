package dev.knead.live;

import dev.knead.diary.PastAnswer;
import dev.knead.diary.PastCommand;
import dev.knead.diary.PastRating;
import dev.knead.diary.PastSession;
import dev.knead.diary.PastStep;
import dev.knead.routine.Side;
import dev.knead.session.Bookmark;
import dev.knead.session.Ending;
import dev.knead.session.Note;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a diary should say of a session, reckoned from its notes without any database. */
final class ExpectedSession {
  /** When it began is not reckoned. */
  static final ZonedDateTime UNDATED = Instant.EPOCH.atZone(ZoneOffset.UTC);

  private final long id;
  private Duration lasted = Duration.ZERO;
  private Optional<PastSession.Massage> massage = Optional.empty();
  private Optional<Ending> ending = Optional.empty();
  private Optional<Side> affected = Optional.empty();
  private final List<PastStep> steps = new ArrayList<>();
  private final List<PastCommand> commands = new ArrayList<>();
  private final List<PastRating> ratings = new ArrayList<>();
  private final List<PastAnswer> answers = new ArrayList<>();
  private Optional<Bookmark> bookmark = Optional.empty();

  ExpectedSession(long id) {
    this.id = id;
  }

  void write(long at, List<Note> notes, Optional<Bookmark> place) {
    lasted = Duration.ofMillis(at);
    notes.forEach(this::write);
    bookmark = place.or(() -> bookmark);
  }

  private void write(Note note) {
    if (note instanceof Note.Commanded commanded) {
      commands.add(new PastCommand(lasted, commanded.spoken(), commanded.confidence()));
    } else if (note instanceof Note.Answered answered) {
      var question = answered.question();
      answers.add(
          new PastAnswer(
              lasted,
              question.id(),
              question.ask(),
              answered.given(),
              question.sign(),
              question.risk()));
    } else if (note instanceof Note.Chosen chosen) {
      massage =
          Optional.of(new PastSession.Massage(chosen.routine().id(), chosen.routine().title()));
    } else if (note instanceof Note.Affected told) {
      affected = told.side();
    } else if (note instanceof Note.Rated rated) {
      ratings.add(new PastRating(lasted, rated.occasion(), rated.pain()));
    } else if (note instanceof Note.StepBegan began) {
      steps.add(begun(began));
    } else if (note instanceof Note.Pressed pressed) {
      replaceStep(pressed(presentStep(), pressed.level()));
    } else if (note instanceof Note.StepLeft left) {
      replaceStep(left(presentStep(), left));
    } else if (note instanceof Note.Closed closed) {
      ending = Optional.of(closed.ending());
    } else {
      throw new IllegalStateException("a note of a new kind: " + note);
    }
  }

  private PastStep begun(Note.StepBegan began) {
    return new PastStep(
        lasted,
        began.number(),
        began.step().title(),
        began.step().technique(),
        began.step().zones(),
        Optional.empty(),
        Duration.ZERO,
        Duration.ZERO,
        Duration.ZERO,
        List.of());
  }

  private PastStep pressed(PastStep step, int level) {
    List<PastStep.PastPressure> pressures = new ArrayList<>(step.pressures());
    pressures.add(new PastStep.PastPressure(lasted, level));
    return new PastStep(
        step.at(),
        step.number(),
        step.title(),
        step.technique(),
        step.zones(),
        step.departure(),
        step.worked(),
        step.left(),
        step.right(),
        pressures);
  }

  private static PastStep left(PastStep step, Note.StepLeft note) {
    return new PastStep(
        step.at(),
        step.number(),
        step.title(),
        step.technique(),
        step.zones(),
        Optional.of(note.departure()),
        note.worked(),
        note.left(),
        note.right(),
        step.pressures());
  }

  private PastStep presentStep() {
    return steps.get(steps.size() - 1);
  }

  private void replaceStep(PastStep step) {
    steps.set(steps.size() - 1, step);
  }

  /** Where it can be picked up, or could, had it not ended. */
  Optional<Bookmark> bookmark() {
    return bookmark;
  }

  /** Whether nobody decided that it should end: then it can be picked up. */
  boolean isUndecided() {
    return ending
        .map(
            how ->
                how == Ending.UNHEARD
                    || how == Ending.INTERRUPTED
                    || (massage.isEmpty() && steps.isEmpty()))
        .orElse(true);
  }

  PastSession asRead() {
    return new PastSession(
        id, UNDATED, lasted, massage, ending, affected, steps, commands, ratings, answers);
  }
}
