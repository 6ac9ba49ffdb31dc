package dev.knead.session;

import dev.knead.routine.Pressure;
import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import dev.knead.session.Note.Departure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The way through a routine: on to the next step, back to the one before, to the end. */
final class Course {
  /** Not worth a change of sides; a later step makes up for it. */
  private static final long NEGLIGIBLE_MILLIS = 5_000;

  private Course() {}

  /** The person wants to go on: to the other side, if that is still owed its share, or further. */
  static void goOn(Turn turn) {
    SessionState state = turn.state();
    long owed = owedToSecondSide(state, turn.now());
    if (owed >= NEGLIGIBLE_MILLIS) {
      changeSides(turn, owed);
    } else {
      // A step without a clock is done when the person says so.
      advance(turn, isIn(state, Phase.WAITING) ? Departure.DONE : Departure.SKIPPED);
    }
  }

  /** Whether the session is in this phase, or has been paused in it. */
  private static boolean isIn(SessionState state, Phase phase) {
    return state.phase() == phase
        || (state.phase() == Phase.PAUSED && state.interrupted() == phase);
  }

  /** What the second side is owed as long as the first is being worked on; else nothing. */
  private static long owedToSecondSide(SessionState state, long now) {
    if (!isIn(state, Phase.RUNNING) || state.step().sides() != Sides.EACH) {
      return 0;
    }
    StepClock clock = state.stoodClock(now);
    Shares shares = clock.shares();
    if (clock.worked() >= shares.firstMillis()) {
      return 0;
    }
    return clock.worked() - state.balance().owedTo(shares.first());
  }

  private static void changeSides(Turn turn, long owed) {
    SessionState state = turn.state();
    StepClock stood = state.stoodClock(turn.now());
    Shares shares = stood.shares().change(stood.worked(), owed);
    int gone = Timetable.gone(state.step(), shares, stood.worked());
    turn.become(state.phase(Phase.RUNNING).clock(stood.share(shares, gone).start(turn.now())));
    List<Prompt> speech = new ArrayList<>();
    speech.add(Speeches.otherSide(shares));
    speech.add(Prompt.of(PromptKey.SAME_TIME, "duration", Duration.ofMillis(owed)));
    speech.addAll(Speeches.direction(turn.state(), turn.now()));
    turn.say(speech);
  }

  /** To the next step, or to the end. */
  static void advance(Turn turn, Departure departure) {
    int next = turn.state().indexAfter();
    leave(turn, departure);
    if (next < turn.state().routine().orElseThrow().steps().size()) {
      read(turn, next);
    } else {
      Questions.afterTheLastStep(turn);
    }
  }

  /** To the step before that was not left for its pain; where there is none, to the beginning. */
  static void goBack(Turn turn) {
    Set<Integer> stopped = turn.state().condition().stopped();
    int before = turn.state().stepIndex() - 1;
    while (before >= 0 && stopped.contains(before)) {
      before--;
    }
    leave(turn, Departure.BACK);
    if (before >= 0) {
      read(turn, before);
    } else {
      // The beginning is the first step that is left, where one was left for pain.
      int first = stopped.contains(0) ? turn.state().stepIndex() : 0;
      read(turn, first, Prompt.of(PromptKey.FIRST_STEP));
    }
  }

  /** The second time it hurt too much, the massage ends; the first time, the step does. */
  static void leaveForPain(Turn turn, Prompt why) {
    int step = turn.state().stepIndex();
    int next = turn.state().indexAfter();
    turn.become(turn.state().condition(turn.state().condition().stopped(step)));
    if (turn.state().condition().stopped().size() > 1) {
      close(turn, Ending.PAIN, why, Prompt.of(PromptKey.CLOSING_PAIN));
      return;
    }
    leave(turn, Departure.PAIN);
    if (next >= turn.state().routine().orElseThrow().steps().size()) {
      Questions.afterTheLastStep(turn, why);
      return;
    }
    enter(turn, next);
    turn.become(turn.state().interrupted(Phase.PAUSED));
    turn.say(why, Prompt.of(PromptKey.PAIN_STEP_LEFT));
  }

  /** Begins a step from its beginning. */
  private static void read(Turn turn, int step, Prompt... before) {
    enter(turn, step);
    List<Prompt> speech = new ArrayList<>(List.of(before));
    speech.addAll(Speeches.step(turn.state()));
    turn.say(speech);
  }

  private static void enter(Turn turn, int index) {
    SessionState state = turn.state();
    Step step = state.routine().orElseThrow().steps().get(index);
    Shares shares = Shares.of(step, state.balance(), state.condition().affected());
    int level = step.pressure().map(limits -> begin(limits, state.condition().comfort())).orElse(0);
    turn.become(
        state
            .phase(Phase.READING)
            .clock(StepClock.of(index, shares, level))
            .patience(Patience.fresh()));
    noteStep(turn);
  }

  /** Tells a diary of the step that begins. */
  static void noteStep(Turn turn) {
    turn.note(new Note.StepBegan(turn.state().stepIndex() + 1, turn.state().step()));
    if (turn.state().pressure() > 0) {
      turn.note(new Note.Pressed(turn.state().pressure()));
    }
  }

  /**
   * What was right for the person, but no more than one level above the step's own start, for there
   * is a reason for it; never above its ceiling.
   */
  private static int begin(Pressure limits, OptionalInt comfort) {
    int wanted = comfort.orElse(limits.start());
    return Math.min(Math.min(wanted, limits.start() + 1), limits.ceiling());
  }

  /** Adds up what was worked in the present step, if there is one. */
  private static void leave(Turn turn, Departure departure) {
    SessionState state = turn.state();
    if (!state.inStep()) {
      return;
    }
    StepClock stood = state.stoodClock(turn.now());
    Balance before = state.balance();
    Balance after =
        before.with(state.step(), stood.shares(), stood.worked(), state.condition().affected());
    // Nobody wants more on the other side to make up for what was given up for pain.
    boolean painful = state.phase() == Phase.RATING_PAIN;
    turn.become(state.clock(stood).balance(painful ? after.owed(before.owed()) : after));
    turn.note(
        new Note.StepLeft(
            departure,
            Duration.ofMillis(stood.worked()),
            Duration.ofMillis(after.left() - before.left()),
            Duration.ofMillis(after.right() - before.right())));
  }

  static void close(Turn turn, Ending ending, List<Prompt> words) {
    leave(turn, ending == Ending.PAIN ? Departure.PAIN : Departure.ENDED);
    SessionState state = turn.state();
    turn.note(new Note.Closed(ending));
    turn.become(
        state.phase(Phase.CLOSING).clock(state.clock().press(0)).patience(Patience.fresh()));
    turn.say(words);
  }

  static void close(Turn turn, Ending ending, Prompt... words) {
    close(turn, ending, List.of(words));
  }
}
