package dev.knead.session;

import dev.knead.routine.Question;
import dev.knead.routine.Routine;
import dev.knead.routine.Sides;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is asked before and after a massage, and in which order. */
final class Questions {
  private Questions() {}

  // The order of what comes before the steps: signs, the offer to go on, the choice, the routine's
  // own signs, the side, the pain.

  /** The first question that is still open; {@code lead} is said before it. */
  static void goOn(Turn turn, List<Prompt> lead) {
    SessionState state = turn.state();
    if (state.beforehand().purpose() != Purpose.STEPS_ONLY
        && state.interview().next(state.routine()).isPresent()) {
      List<Prompt> speech = new ArrayList<>(lead);
      if (state.phase() != Phase.SCREENING || state.interview().given().isEmpty()) {
        speech.add(Prompt.of(PromptKey.SCREENING_INTRO));
      }
      ask(turn, Phase.SCREENING, speech);
    } else if (state.beforehand().purpose() == Purpose.SCREENING) {
      List<Prompt> speech = new ArrayList<>(lead);
      speech.add(
          Prompt.of(PromptKey.CLOSING_SCREENED)
              .variant(state.interview().signs().isEmpty() ? "well" : "numb_skin"));
      Course.close(turn, Ending.SCREENED, speech);
    } else {
      fit(turn, lead);
    }
  }

  /** Nothing speaks against a massage: which one, and how much of it? */
  private static void fit(Turn turn, List<Prompt> lead) {
    SessionState state = turn.state();
    if (PickingUp.possible(state)) {
      ask(turn, Phase.PICKING_UP, lead);
    } else if (state.routine().isEmpty()) {
      ask(turn, Phase.CHOOSING, lead);
    } else {
      Optional<Routine> left = state.routine().get().without(state.interview().omitted());
      if (left.isEmpty()) {
        List<Prompt> speech = new ArrayList<>(lead);
        speech.add(Prompt.of(PromptKey.CLOSING_NOTHING_LEFT));
        Course.close(turn, Ending.NOTHING_LEFT, speech);
      } else {
        begin(turn, left.get(), lead);
      }
    }
  }

  private static void begin(Turn turn, Routine routine, List<Prompt> lead) {
    List<Prompt> speech = new ArrayList<>(lead);
    SessionState state = turn.state();
    if (routine.steps().size() < state.routine().orElseThrow().steps().size()) {
      speech.add(Prompt.of(PromptKey.LEFT_OUT));
    }
    Integer comfort = state.beforehand().comforts().get(routine.id());
    if (comfort != null) {
      turn.become(state.condition(state.condition().comfort(OptionalInt.of(comfort))));
      speech.add(Prompt.of(PromptKey.LAST_TIME, "level", comfort));
    }
    turn.become(turn.state().routine(routine));
    turn.note(new Note.Chosen(routine));
    if (state.beforehand().purpose() == Purpose.STEPS_ONLY) {
      prepare(turn, speech);
    } else if (routine.steps().stream().anyMatch(step -> step.sides() == Sides.AFFECTED)) {
      ask(turn, Phase.ASKING_SIDE, speech);
    } else {
      ask(turn, Phase.RATING_BEFORE, speech);
    }
  }

  static void prepare(Turn turn, List<Prompt> lead) {
    List<Prompt> speech = new ArrayList<>(lead);
    speech.addAll(Speeches.preparation(turn.state().routine().orElseThrow()));
    turn.become(turn.state().phase(Phase.PREPARING).patience(Patience.fresh()));
    turn.say(speech);
  }

  /** All steps are done: is it better than before? Who gave no number then is not asked again. */
  static void afterTheLastStep(Turn turn, Prompt... lead) {
    List<Prompt> speech = new ArrayList<>(List.of(lead));
    speech.add(Prompt.of(PromptKey.LAST_STEP_DONE));
    SessionState state = turn.state();
    turn.become(state.phase(Phase.RATING_AFTER).clock(state.clock().press(0)));
    if (state.condition().painBefore().isPresent()) {
      ask(turn, Phase.RATING_AFTER, speech);
    } else {
      finish(turn, speech);
    }
  }

  static void finish(Turn turn, List<Prompt> lead) {
    List<Prompt> speech = new ArrayList<>(lead);
    speech.addAll(Speeches.sidesGot(turn.state().balance()));
    speech.add(Prompt.of(PromptKey.CLOSING_COMPLETE));
    Course.close(turn, Ending.COMPLETE, speech);
  }

  // Asking.

  static void ask(Turn turn, Phase phase, List<Prompt> lead) {
    turn.become(turn.state().phase(phase).patience(patience(phase)));
    List<Prompt> speech = new ArrayList<>(lead);
    speech.addAll(question(turn.state()));
    turn.say(speech);
  }

  /** How bad is it? The clock stands until that is answered. */
  static void askHowBad(Turn turn, Prompt eased) {
    SessionState state = turn.state();
    turn.become(
        state
            .clock(state.stoodClock(turn.now()))
            .interrupted(Phase.RATING_PAIN)
            .patience(patience(Phase.RATING_PAIN)));
    turn.say(eased, Prompt.of(PromptKey.ASK_PAIN_NOW));
  }

  /** How long to wait in a phase. */
  static Patience patience(Phase phase) {
    return isQuestion(phase) ? Patience.forAnAnswer() : Patience.fresh();
  }

  /** Whether the coach waits for an answer, and will not wait for ever. */
  static boolean isQuestion(Phase phase) {
    return switch (phase) {
      case SCREENING, PICKING_UP, ASKING_SIDE, RATING_BEFORE, RATING_PAIN, RATING_AFTER -> true;
      default -> false;
    };
  }

  /** The question of the present phase, in full. */
  static List<Prompt> question(SessionState state) {
    return switch (state.phase()) {
      case SCREENING -> List.of(Prompt.of(PromptKey.QUESTION, "text", current(state).ask()));
      case PICKING_UP -> PickingUp.question(state);
      case CHOOSING -> Speeches.menu(state.menu());
      case ASKING_SIDE -> List.of(Prompt.of(PromptKey.ASK_SIDE));
      case RATING_BEFORE -> List.of(Prompt.of(PromptKey.ASK_PAIN_BEFORE));
      case RATING_PAIN -> List.of(Prompt.of(PromptKey.ASK_PAIN_NOW));
      case RATING_AFTER -> List.of(Prompt.of(PromptKey.ASK_PAIN_AFTER));
      default -> List.of();
    };
  }

  /** The question for a sign that is open. */
  static Question current(SessionState state) {
    return state.interview().next(state.routine()).orElseThrow();
  }

  /** One question back: the answer was not meant so. */
  static void goBack(Turn turn) {
    List<Note.Answered> given = turn.state().interview().given();
    if (!given.isEmpty()) {
      turn.note(new Note.TakenBack(given.get(given.size() - 1).question()));
    }
    turn.become(turn.state().interview(turn.state().interview().takeBack()));
    ask(turn, Phase.SCREENING, List.of());
  }

  /** What came was no answer: {@code why} is told, and the question asked once more, not twice. */
  static void askAgain(Turn turn, Prompt why) {
    Patience patience = turn.state().patience();
    if (patience.left() > 0) {
      turn.become(turn.state().patience(patience.spokenUp()));
      List<Prompt> speech = new ArrayList<>(List.of(why));
      speech.addAll(question(turn.state()));
      turn.say(speech);
    } else {
      Answers.goWithout(turn);
    }
  }
}
