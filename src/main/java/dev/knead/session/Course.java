package dev.knead.session;

import dev.knead.routine.Pressure;
import java.util.ArrayList;
import java.util.List;

/** The way through a routine: on to the next step, back to the one before, to the end. */
final class Course {
  private Course() {}

  static void advance(Turn turn) {
    SessionState state = turn.state();
    int next = state.phase() == Phase.PREPARING ? 0 : state.stepIndex() + 1;
    if (next < state.routine().orElseThrow().steps().size()) {
      read(turn, next);
    } else {
      close(turn, PromptKey.CLOSING_COMPLETE);
    }
  }

  static void goBack(Turn turn) {
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

  static void close(Turn turn, PromptKey words) {
    SessionState state = turn.state();
    turn.become(
        state
            .phase(Phase.CLOSING)
            .clock(state.stoodClock(turn.now()).press(0))
            .patience(Patience.fresh()));
    turn.say(Prompt.of(words));
  }
}
