package dev.knead.session;

import dev.knead.session.Effect.Earcon;
import java.util.List;
import java.util.OptionalLong;

/**
 * A massage as a pure state machine: {@code step(state, event, now)} gives the next state and what
 * is to be done. No I/O, no clock, no threads; {@code now} is milliseconds of the session and never
 * goes back.
 *
 * <p>The rules:
 *
 * <ul>
 *   <li>{@link SessionTable} decides what a command does in a phase. Every command that does
 *       anything cuts off what is being spoken and is answered by a chime, then by words.
 *   <li>A step is read; when the reading has ended its clock starts, or, where it has none, the
 *       coach waits. A question during the reading is answered and the reading taken up anew: where
 *       to keep off is never left unsaid.
 *   <li>The clock runs while the hands work, whatever is being said meanwhile, and stands in a
 *       pause. {@link Timetable} says what is due on it.
 *   <li>Pressure begins near the step's start, where it was right for the person before, and never
 *       passes the step's ceiling. Where it hurts too much the step is left, and the second time
 *       the massage.
 *   <li>No step begins before all questions for signs that speak against a massage are answered. To
 *       a question that gets no answer twice, the safe one is assumed.
 *   <li>The sides of the body get equal times, in a later step if need be ({@link Shares}).
 *   <li>While the coach waits, a minute of silence brings one reminder.
 *   <li>Without contact a step's clock runs on; where something is waited for, it is waited for ten
 *       minutes, and no silence counts as an answer. When contact is there again, that is told.
 *   <li>Nothing has an effect once the session has ended.
 * </ul>
 */
public final class Session {
  private Session() {}

  /** One step of the machine. */
  public static Transition step(SessionState before, Event event, long now) {
    Turn turn = new Turn(before, now);
    SessionState state = before;
    if (state.phase() == Phase.ENDED) {
      return turn.end();
    }
    if (state.lastSpeech() == 0) {
      // Whatever comes first: nothing is done before what has to be asked.
      begin(turn);
      state = turn.state();
    }
    if (event instanceof Event.Commanded commanded) {
      Reactions.obey(turn, commanded.spoken());
    } else if (event instanceof Event.SpeechEnded ended && ended.id() == state.speaking()) {
      speechEnded(turn);
    } else if (event instanceof Event.TimePassed) {
      timePassed(turn);
    } else if (event instanceof Event.Interrupted) {
      interrupted(turn);
    } else if (event instanceof Event.Lost lost) {
      Contacts.lose(turn, lost.sense());
    } else if (event instanceof Event.Found found) {
      Contacts.find(turn, found.sense());
    } else if (event instanceof Event.HearingEnded && state.phase() != Phase.CLOSING) {
      Course.close(turn, Ending.UNHEARD, Prompt.of(PromptKey.CLOSING_UNHEARD));
    }
    return turn.end();
  }

  /** Who speaks, and that this is no medical care; then what has to be asked. */
  private static void begin(Turn turn) {
    Prompt hello =
        turn.state()
            .routine()
            .map(routine -> Prompt.of(PromptKey.WELCOME, "title", routine.title()))
            .orElse(Prompt.of(PromptKey.HELLO));
    Questions.goOn(turn, List.of(hello, Prompt.of(PromptKey.NOT_MEDICAL)));
  }

  // What a speech's end and the passing of time bring.

  private static void speechEnded(Turn turn) {
    SessionState state = turn.state().speech(turn.state().speech().over());
    turn.become(state);
    switch (state.phase()) {
      case READING -> beginWork(turn);
      case CLOSING -> turn.become(state.phase(Phase.ENDED));
      case SCREENING,
          PICKING_UP,
          CHOOSING,
          ASKING_SIDE,
          RATING_BEFORE,
          PREPARING,
          WAITING,
          PAUSED,
          RATING_PAIN,
          RATING_AFTER ->
          turn.become(
              state
                  .patience(state.patience().waitFrom(turn.now()))
                  .contact(state.contact().waitFrom(turn.now())));
      case RUNNING, ENDED -> {}
    }
  }

  private static void beginWork(Turn turn) {
    SessionState state = turn.state();
    if (state.step().duration().isPresent()) {
      turn.effect(new Effect.Chime(Earcon.BEGIN));
      turn.become(state.phase(Phase.RUNNING).clock(state.clock().start(turn.now())));
    } else {
      await(turn);
    }
  }

  private static void await(Turn turn) {
    SessionState state = turn.state();
    turn.become(state.phase(Phase.WAITING).patience(Patience.fresh().waitFrom(turn.now())));
  }

  private static void timePassed(Turn turn) {
    OptionalLong deadline = turn.state().nextDeadline();
    while (deadline.isPresent() && deadline.getAsLong() <= turn.now()) {
      if (turn.state().phase() == Phase.RUNNING) {
        cueDue(turn);
      } else if (!turn.state().contact().isWhole()) {
        Course.close(turn, Ending.UNHEARD, Prompt.of(PromptKey.CLOSING_UNHEARD));
      } else if (Questions.isQuestion(turn.state().phase())) {
        Questions.askAgain(turn, Prompt.of(PromptKey.NO_ANSWER));
      } else {
        remind(turn);
      }
      deadline = turn.state().nextDeadline();
    }
  }

  private static void cueDue(Turn turn) {
    SessionState state = turn.state();
    Shares shares = state.clock().shares();
    Cue cue = Timetable.of(state.step(), shares).get(state.clock().nextCue());
    turn.become(state.clock(state.clock().cueGiven()));
    if (cue.kind() == Cue.Kind.END) {
      timeUp(turn);
    } else {
      turn.say(Speeches.cue(cue, shares));
    }
  }

  private static void timeUp(Turn turn) {
    SessionState state = turn.state();
    switch (state.step().advance()) {
      case ITSELF -> Course.advance(turn, Note.Departure.DONE);
      case ON_NEXT -> {
        turn.become(
            state
                .phase(Phase.WAITING)
                .clock(state.stoodClock(turn.now()))
                .patience(Patience.fresh()));
        turn.say(Prompt.of(PromptKey.TIME_UP));
      }
    }
  }

  private static void remind(Turn turn) {
    SessionState state = turn.state();
    turn.become(state.patience(state.patience().spokenUp()));
    turn.say(Prompt.of(PromptKey.REMINDER).variant(state.phase()));
  }

  private static void interrupted(Turn turn) {
    turn.hush();
    if (turn.state().phase() == Phase.CLOSING) {
      turn.become(turn.state().phase(Phase.ENDED));
    } else {
      Course.close(turn, Ending.INTERRUPTED, Prompt.of(PromptKey.CLOSING_EARLY));
    }
  }
}
