package dev.knead.calibration;

import dev.knead.hearing.Ease;
import dev.knead.session.Command;
import dev.knead.session.Effect;
import dev.knead.session.Effect.Earcon;
import dev.knead.session.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A calibration as a pure state machine: {@code step(state, event, now)} gives the next state and
 * what is to be done. No I/O, no clock, no threads; {@code now} is milliseconds since the start.
 *
 * <p>The rules:
 *
 * <ul>
 *   <li>The coach asks the person to be quiet, and measures the room; speaks, and measures its
 *       echo; then asks for each word, which the person says twice: a chime tells that the first
 *       one was heard, and only a word that was missed is asked for in words again.
 *   <li>An answer is the word that was asked for, begun after the question's end: what begins
 *       before may be the coach's own word. Any other word is no answer. Four seconds without one
 *       are {@code not heard}.
 *   <li>"Stop", heard as well as a session needs it, ends the calibration at once, and nothing is
 *       kept; except where it is what was asked for.
 *   <li>When no word at all was heard, nothing is kept.
 * </ul>
 */
public final class Calibration {
  static final long QUIET_MILLIS = 3_000;

  /** The longest delay that is looked for, and a room's tail. */
  static final long RING_MILLIS = 1_000;

  static final long ANSWER_MILLIS = 4_000;

  /** A speech ends with 400 ms of silence: half of it a quick person may use. */
  static final long EARLY_MILLIS = 200;

  private Calibration() {}

  /** One step of the machine. */
  public static Transition step(CalibrationState state, Event event, long now) {
    if (state.phase() == Phase.ENDED) {
      return unchanged(state);
    }
    if (event instanceof Event.Started && state.lastSpeech() == 0) {
      return say(state, Wording.greeting());
    }
    if (event instanceof Event.SpeechEnded ended && ended.id() == state.speaking()) {
      return speechEnded(state, now);
    }
    if (event instanceof Event.TimePassed && state.isDue(now)) {
      return timePassed(state, now);
    }
    if (event instanceof Event.Measured measured
        && state.phase() == Phase.ECHO
        && state.isDue(now)) {
      return say(state.with(measured.room()).in(Phase.ASKING), Wording.firstQuestion());
    }
    if (event instanceof Event.Heard heard) {
      return heard(state, heard, now);
    }
    if (event instanceof Event.HearingEnded && state.phase() != Phase.CLOSING) {
      return breakOff(state, Outcome.UNHEARD);
    }
    return unchanged(state);
  }

  private static Transition speechEnded(CalibrationState state, long now) {
    return unchanged(
        switch (state.phase()) {
          case GREETING -> state.in(Phase.QUIET).falls(now, QUIET_MILLIS);
          case ECHO -> state.falls(now, RING_MILLIS);
          case ASKING -> state.in(Phase.ANSWERING).falls(now, ANSWER_MILLIS);
          case CLOSING -> state.in(Phase.ENDED);
          case QUIET, ANSWERING, ENDED -> state;
        });
  }

  private static Transition timePassed(CalibrationState state, long now) {
    return switch (state.phase()) {
      case QUIET -> say(state.in(Phase.ECHO), Wording.echo());
      case ANSWERING -> answered(state, Optional.empty(), now);
      case ECHO, GREETING, ASKING, CLOSING, ENDED -> unchanged(state);
    };
  }

  private static Transition heard(CalibrationState state, Event.Heard heard, long now) {
    Optional<Command> asked = state.asked();
    if (heard.command() == Command.STOP && !asked.equals(Optional.of(Command.STOP))) {
      return Ease.suffices(heard.hearing().confidence()) ? stop(state) : unchanged(state);
    }
    if (state.phase() == Phase.ANSWERING
        && asked.equals(Optional.of(heard.command()))
        && heard.from() >= state.since() - EARLY_MILLIS) {
      return answered(state, Optional.of(heard.hearing()), now);
    }
    return unchanged(state);
  }

  private static Transition stop(CalibrationState state) {
    return state.phase() == Phase.CLOSING
        ? new Transition(state.in(Phase.ENDED), List.of(new Effect.StopSpeaking()))
        : breakOff(state, Outcome.CANCELLED);
  }

  private static Transition breakOff(CalibrationState state, Outcome outcome) {
    CalibrationState closing = state.in(Phase.CLOSING).with(outcome);
    return say(closing, Wording.closing(closing), new Effect.StopSpeaking());
  }

  private static Transition answered(
      CalibrationState before, Optional<Answer.Hearing> hearing, long now) {
    Answer answer = new Answer(before.asked().orElseThrow(), hearing);
    CalibrationState state = before.with(answer);
    Effect[] chime =
        hearing.isPresent() ? new Effect[] {new Effect.Chime(Earcon.HEARD)} : new Effect[0];
    if (hearing.isPresent() && state.asked().equals(before.asked())) {
      return new Transition(state.falls(now, ANSWER_MILLIS), List.of(chime));
    }
    if (!state.allAsked()) {
      CalibrationState asking = state.in(Phase.ASKING);
      return say(asking, Wording.question(asking, answer.asked()), chime);
    }
    boolean any = state.answers().stream().anyMatch(each -> each.heard().isPresent());
    CalibrationState closing = state.in(Phase.CLOSING).with(any ? Outcome.KEPT : Outcome.UNHEARD);
    return say(closing, Wording.closing(closing), chime);
  }

  private static Transition say(CalibrationState state, List<Prompt> prompts, Effect... before) {
    CalibrationState speaking = state.speaks();
    List<Effect> effects = new ArrayList<>(List.of(before));
    effects.add(new Effect.Say(speaking.speaking(), prompts));
    return new Transition(speaking, effects);
  }

  private static Transition unchanged(CalibrationState state) {
    return new Transition(state, List.of());
  }
}
