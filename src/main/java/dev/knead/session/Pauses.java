package dev.knead.session;

import java.util.ArrayList;
import java.util.List;

/** Breaks in a step, and its taking up again. */
final class Pauses {
  private Pauses() {}

  static void pause(Turn turn) {
    SessionState state = turn.state();
    turn.become(state.clock(state.stoodClock(turn.now())).interrupted(Phase.PAUSED));
    turn.say(Prompt.of(PromptKey.PAUSED));
  }

  /** Takes up what was interrupted, after a word or two. */
  static void takeUp(Turn turn, Prompt... words) {
    SessionState state = turn.state();
    List<Prompt> speech = new ArrayList<>(List.of(words));
    switch (state.interrupted()) {
      case RUNNING -> {
        turn.become(state.phase(Phase.RUNNING).clock(state.clock().start(turn.now())));
        speech.addAll(Speeches.whereNow(turn.state(), turn.now()));
        speech.addAll(Speeches.pressure(state));
      }
      case WAITING -> {
        turn.become(state.phase(Phase.WAITING));
        speech.add(Prompt.of(PromptKey.STEP_UNTIL_NEXT));
      }
      default -> {
        turn.become(state.phase(Phase.READING));
        speech.addAll(Speeches.reading(turn.state()));
      }
    }
    turn.become(turn.state().patience(Patience.fresh()));
    turn.say(speech);
  }
}
