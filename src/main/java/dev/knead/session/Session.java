package dev.knead.session;

import dev.knead.routine.Pressure;
import dev.knead.routine.Routine;
import dev.knead.session.Effect.Earcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
 *   <li>Pressure begins at the step's start, and never passes its ceiling.
 *   <li>While the coach waits, a minute of silence brings one reminder.
 *   <li>Nothing has an effect once the session has ended.
 * </ul>
 */
public final class Session {
  private Session() {}

  /** One step of the machine. */
  public static Transition step(SessionState state, Event event, long now) {
    Turn turn = new Turn(state, now);
    if (state.phase() == Phase.ENDED) {
      return turn.end();
    }
    if (event instanceof Event.Started && state.lastSpeech() == 0) {
      turn.say(opening(state));
    } else if (event instanceof Event.Commanded commanded) {
      obey(turn, commanded.spoken());
    } else if (event instanceof Event.SpeechEnded ended && ended.id() == state.speaking()) {
      speechEnded(turn);
    } else if (event instanceof Event.TimePassed) {
      timePassed(turn);
    } else if (event instanceof Event.Interrupted) {
      interrupted(turn);
    } else if (event instanceof Event.HearingEnded && state.phase() != Phase.CLOSING) {
      close(turn, PromptKey.CLOSING_UNHEARD);
    }
    return turn.end();
  }

  private static List<Prompt> opening(SessionState state) {
    return state.routine().map(Speeches::welcome).orElseGet(() -> Speeches.menu(state.menu()));
  }

  // What a speech's end and the passing of time bring.

  private static void speechEnded(Turn turn) {
    SessionState state = turn.state().speech(turn.state().lastSpeech(), 0);
    turn.become(state);
    switch (state.phase()) {
      case READING -> beginWork(turn);
      case CLOSING -> turn.become(state.phase(Phase.ENDED));
      case CHOOSING, PREPARING, WAITING, PAUSED ->
          turn.become(state.patience(state.patience().waitFrom(turn.now())));
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
      } else {
        remind(turn);
      }
      deadline = turn.state().nextDeadline();
    }
  }

  private static void cueDue(Turn turn) {
    SessionState state = turn.state();
    Cue cue = Timetable.of(state.step()).get(state.clock().nextCue());
    turn.become(state.clock(state.clock().cueGiven()));
    switch (cue.kind()) {
      case HALF_WAY, TEN_SECONDS, SWITCH_DIRECTION -> turn.say(Speeches.cue(cue));
      case SWITCH_SIDES -> {
        List<Prompt> speech = new ArrayList<>(List.of(Speeches.cue(cue)));
        if (!cue.direction().isEmpty()) {
          speech.add(Prompt.of(PromptKey.FIRST_DIRECTION, "direction", cue.direction()));
        }
        turn.say(speech);
      }
      case END -> timeUp(turn);
    }
  }

  private static void timeUp(Turn turn) {
    SessionState state = turn.state();
    switch (state.step().advance()) {
      case ITSELF -> advance(turn);
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
    turn.become(state.patience(state.patience().reminded()));
    turn.say(Prompt.of(PromptKey.REMINDER).variant(state.phase().name().toLowerCase(Locale.ROOT)));
  }

  private static void interrupted(Turn turn) {
    turn.hush();
    if (turn.state().phase() == Phase.CLOSING) {
      turn.become(turn.state().phase(Phase.ENDED));
    } else {
      close(turn, PromptKey.CLOSING_EARLY);
    }
  }

  // What commands bring.

  private static void obey(Turn turn, Spoken spoken) {
    Reaction reaction = SessionTable.reaction(turn.state().phase(), spoken.command());
    turn.hush();
    turn.effect(new Effect.Chime(Earcon.HEARD));
    turn.become(turn.state().patience(Patience.fresh()));
    SessionState state = turn.state();
    switch (reaction) {
      case ADVANCE -> advance(turn);
      case SAY_AGAIN -> sayAgain(turn);
      case GO_BACK -> goBack(turn);
      case RAISE -> raise(turn);
      case LOWER -> lower(turn, PromptKey.SOFTER, PromptKey.AT_LIGHTEST, PromptKey.NO_PRESSURE);
      case EASE ->
          lower(turn, PromptKey.EASED, PromptKey.EASED_LIGHTEST, PromptKey.EASED_NO_PRESSURE);
      case PAUSE -> {
        turn.become(state.clock(state.stoodClock(turn.now())).paused());
        turn.say(Prompt.of(PromptKey.PAUSED));
      }
      case RESUME -> resume(turn);
      case FINISH -> close(turn, PromptKey.CLOSING_EARLY);
      case END_NOW -> turn.become(state.phase(Phase.ENDED));
      case TELL_HELP -> answer(turn, Speeches.help(state.phase()));
      case TELL_TIME -> answer(turn, Speeches.timeLeft(state, turn.now()));
      case TELL_NEXT -> answer(turn, Speeches.following(state));
      case LOUDER -> volume(turn, 1, PromptKey.LOUDER, PromptKey.LOUDEST);
      case QUIETER -> volume(turn, -1, PromptKey.QUIETER, PromptKey.QUIETEST);
      case FASTER -> rate(turn, 1, PromptKey.FASTER, PromptKey.FASTEST);
      case SLOWER -> rate(turn, -1, PromptKey.SLOWER, PromptKey.SLOWEST);
      case CHOOSE -> choose(turn, spoken.number());
      case CHOOSE_FIRST -> answer(turn, Prompt.of(PromptKey.CHOOSE_FIRST));
      case NOT_BEGUN -> answer(turn, Prompt.of(PromptKey.NOT_BEGUN));
      case NOT_PAUSED -> answer(turn, Prompt.of(PromptKey.NOT_PAUSED));
      case IS_PAUSED -> answer(turn, Prompt.of(PromptKey.IS_PAUSED));
      case IS_CHOSEN -> answer(turn, Prompt.of(PromptKey.IS_CHOSEN));
      case IS_CLOSING -> answer(turn, Prompt.of(PromptKey.IS_CLOSING));
      case NOTHING -> {}
    }
  }

  private static void answer(Turn turn, Prompt... prompts) {
    answer(turn, List.of(prompts));
  }

  /** An answer; a reading that it cut off is taken up anew behind it. */
  private static void answer(Turn turn, List<Prompt> prompts) {
    List<Prompt> speech = new ArrayList<>(prompts);
    if (turn.state().phase() == Phase.READING) {
      speech.addAll(Speeches.reading(turn.state()));
    }
    turn.say(speech);
  }

  private static void advance(Turn turn) {
    SessionState state = turn.state();
    int next = state.phase() == Phase.PREPARING ? 0 : state.stepIndex() + 1;
    if (next < state.routine().orElseThrow().steps().size()) {
      read(turn, next);
    } else {
      close(turn, PromptKey.CLOSING_COMPLETE);
    }
  }

  private static void goBack(Turn turn) {
    int before = turn.state().stepIndex() - 1;
    if (before >= 0) {
      read(turn, before);
    } else {
      read(turn, 0, Prompt.of(PromptKey.FIRST_STEP));
    }
  }

  /** Begins a step from its beginning, at its own start pressure. */
  private static void read(Turn turn, int step, Prompt... before) {
    SessionState state = turn.state();
    int level =
        state.routine().orElseThrow().steps().get(step).pressure().map(Pressure::start).orElse(0);
    turn.become(state.phase(Phase.READING).clock(StepClock.of(step, level)));
    List<Prompt> speech = new ArrayList<>(List.of(before));
    speech.addAll(Speeches.step(turn.state()));
    turn.say(speech);
  }

  private static void sayAgain(Turn turn) {
    SessionState state = turn.state();
    switch (state.phase()) {
      case CHOOSING -> turn.say(Speeches.menu(state.menu()));
      case PREPARING -> turn.say(Speeches.preparation(state.routine().orElseThrow()));
      case READING -> turn.say(Speeches.reading(state));
      case RUNNING, PAUSED -> turn.say(Speeches.instruction(state));
      case WAITING -> {
        List<Prompt> speech = new ArrayList<>(Speeches.instruction(state));
        speech.add(Prompt.of(PromptKey.STEP_UNTIL_NEXT));
        turn.say(speech);
      }
      case CLOSING -> turn.say(Prompt.of(PromptKey.IS_CLOSING));
      case ENDED -> {}
    }
  }

  private static void resume(Turn turn) {
    SessionState state = turn.state();
    switch (state.interrupted()) {
      case RUNNING -> {
        turn.become(state.phase(Phase.RUNNING).clock(state.clock().start(turn.now())));
        List<Prompt> speech = new ArrayList<>(List.of(Prompt.of(PromptKey.RESUMED)));
        speech.addAll(Speeches.pressure(state));
        turn.say(speech);
      }
      case WAITING -> {
        turn.become(state.phase(Phase.WAITING));
        turn.say(Prompt.of(PromptKey.RESUMED), Prompt.of(PromptKey.STEP_UNTIL_NEXT));
      }
      default -> {
        turn.become(state.phase(Phase.READING));
        List<Prompt> speech = new ArrayList<>(List.of(Prompt.of(PromptKey.RESUMED)));
        speech.addAll(Speeches.reading(turn.state()));
        turn.say(speech);
      }
    }
  }

  private static void raise(Turn turn) {
    SessionState state = turn.state();
    if (state.pressure() == 0) {
      answer(turn, Prompt.of(PromptKey.NO_PRESSURE));
    } else if (state.pressure() >= state.ceiling()) {
      answer(turn, pressed(state, Prompt.of(PromptKey.AT_CEILING)));
    } else {
      turn.become(state.clock(state.clock().press(state.pressure() + 1)));
      String technique = state.step().technique().name().toLowerCase(Locale.ROOT);
      answer(turn, pressed(turn.state(), Prompt.of(PromptKey.HARDER).variant(technique)));
    }
  }

  private static void lower(
      Turn turn, PromptKey lowered, PromptKey lightest, PromptKey nothingToPress) {
    SessionState state = turn.state();
    if (state.pressure() == 0) {
      answer(turn, Prompt.of(nothingToPress));
    } else if (state.pressure() == Pressure.LIGHTEST) {
      answer(turn, Prompt.of(lightest));
    } else {
      turn.become(state.clock(state.clock().press(state.pressure() - 1)));
      answer(turn, pressed(turn.state(), Prompt.of(lowered)));
    }
  }

  /** The answer with the pressure behind it, unless a reading follows that tells it anyway. */
  private static List<Prompt> pressed(SessionState state, Prompt answer) {
    List<Prompt> speech = new ArrayList<>(List.of(answer));
    if (state.phase() != Phase.READING) {
      speech.addAll(Speeches.pressure(state));
    }
    return speech;
  }

  private static void volume(Turn turn, int change, PromptKey done, PromptKey atLimit) {
    SessionState state = turn.state();
    int volume = state.volume() + change;
    if (volume < SessionState.LOWEST || volume > SessionState.HIGHEST) {
      answer(turn, Prompt.of(atLimit));
    } else {
      turn.become(state.voice(volume, state.rate()));
      turn.effect(new Effect.SetVolume(volume));
      answer(turn, Prompt.of(done));
    }
  }

  private static void rate(Turn turn, int change, PromptKey done, PromptKey atLimit) {
    SessionState state = turn.state();
    int rate = state.rate() + change;
    if (rate < SessionState.LOWEST || rate > SessionState.HIGHEST) {
      answer(turn, Prompt.of(atLimit));
    } else {
      turn.become(state.voice(state.volume(), rate));
      turn.effect(new Effect.SetRate(rate));
      answer(turn, Prompt.of(done));
    }
  }

  private static void choose(Turn turn, int number) {
    SessionState state = turn.state();
    Optional<Routine> chosen = state.menu().stream().skip(number - 1L).findFirst();
    if (chosen.isEmpty()) {
      answer(turn, Prompt.of(PromptKey.MENU_NO_SUCH, "count", state.menu().size()));
    } else {
      turn.become(state.phase(Phase.PREPARING).routine(chosen.get()));
      turn.say(Speeches.welcome(chosen.get()));
    }
  }

  private static void close(Turn turn, PromptKey words) {
    SessionState state = turn.state();
    turn.become(
        state
            .phase(Phase.CLOSING)
            .clock(state.stoodClock(turn.now()).press(0))
            .patience(Patience.fresh()));
    turn.say(Prompt.of(words));
  }
}
