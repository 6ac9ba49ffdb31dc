package dev.knead.session;

import java.util.ArrayList;
import java.util.List;

/**
 * What is done when contact with the person breaks, and when it is there again. The clock of a step
 * runs on meanwhile; where something is waited for, it is waited for longer.
 */
final class Contacts {
  private Contacts() {}

  static void lose(Turn turn, Sense sense) {
    SessionState state = turn.state();
    if (state.contact().lacks(sense)) {
      return;
    }
    turn.become(state.contact(state.contact().lose(sense, turn.now())));
    // Whoever can't be spoken to is told later.
    if (sense == Sense.HEARING && !state.contact().lacks(Sense.SPEAKING) && !isClosing(state)) {
      turn.hush();
      List<Prompt> speech = new ArrayList<>(List.of(unheard(state)));
      speech.addAll(cutOff(state, turn.now()));
      turn.say(speech);
    }
  }

  static void find(Turn turn, Sense sense) {
    SessionState before = turn.state();
    if (!before.contact().lacks(sense)) {
      return;
    }
    turn.become(before.contact(before.contact().find(sense)));
    if (turn.state().contact().lacks(Sense.SPEAKING) || isClosing(before)) {
      return;
    }
    turn.hush();
    if (turn.state().contact().isWhole()) {
      turn.become(turn.state().patience(Questions.patience(before.phase())));
    }
    List<Prompt> speech = new ArrayList<>();
    if (sense == Sense.HEARING) {
      speech.add(Prompt.of(PromptKey.HEARING_BACK));
    }
    // Both often come back within a second: what one tells must not be lost by the other.
    boolean recap = sense == Sense.SPEAKING || isRecapitulating(before);
    speech.addAll(recap ? recap(turn) : wanted(turn.state(), turn.now()));
    turn.say(speech);
    if (recap) {
      SessionState told = turn.state();
      turn.become(told.contact(told.contact().toldBy(told.speaking())));
    }
  }

  private static boolean isRecapitulating(SessionState state) {
    return state.speaking() != 0 && state.speaking() == state.contact().recap();
  }

  private static List<Prompt> recap(Turn turn) {
    List<Prompt> speech = new ArrayList<>(List.of(Prompt.of(PromptKey.SPEAKING_BACK)));
    if (turn.state().contact().lacks(Sense.HEARING)) {
      speech.add(unheard(turn.state()));
    }
    speech.addAll(whereWeAre(turn.state(), turn.now()));
    return speech;
  }

  /** What the person, who is heard again, may say now; a reading that was cut off begins anew. */
  private static List<Prompt> wanted(SessionState state, long now) {
    return switch (state.phase()) {
      case PREPARING -> List.of(Prompt.of(PromptKey.SAY_NEXT));
      case WAITING -> List.of(Prompt.of(PromptKey.STEP_UNTIL_NEXT));
      case PAUSED -> List.of(Prompt.of(PromptKey.IS_PAUSED));
      case READING, RUNNING -> cutOff(state, now);
      default -> Reactions.again(state, now);
    };
  }

  /** What a notice may have cut off and can't be left unsaid. */
  private static List<Prompt> cutOff(SessionState state, long now) {
    return switch (state.phase()) {
      case READING -> Speeches.reading(state);
      case RUNNING -> Speeches.whereNow(state, now);
      default -> List.of();
    };
  }

  /** All that the person, who hears again, may have missed. */
  private static List<Prompt> whereWeAre(SessionState state, long now) {
    List<Prompt> speech = new ArrayList<>(Reactions.again(state, now));
    if (state.phase() == Phase.RUNNING) {
      speech.add(Speeches.timeLeftInStep(state, now));
    } else if (state.phase() == Phase.PAUSED) {
      speech.add(Prompt.of(PromptKey.IS_PAUSED));
    }
    return speech;
  }

  /** That the person can't be heard, and whether the coach goes on by itself. */
  private static Prompt unheard(SessionState state) {
    boolean timed =
        switch (state.phase()) {
          case READING, RUNNING -> state.step().duration().isPresent();
          default -> false;
        };
    return Prompt.of(PromptKey.HEARING_LOST).variant(timed ? "working" : "waiting");
  }

  private static boolean isClosing(SessionState state) {
    return state.phase() == Phase.CLOSING;
  }
}
