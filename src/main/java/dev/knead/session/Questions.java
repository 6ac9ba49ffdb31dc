package dev.knead.session;

import dev.knead.routine.Question;
import dev.knead.routine.Question.Sign;
import dev.knead.routine.Routine;
import dev.knead.routine.Side;
import dev.knead.routine.Sides;
import dev.knead.session.Note.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** What is asked before and after a massage, and what the answers bring. */
final class Questions {
  /** On the numeric pain rating scale, 0 to 10: from here on a step is left. */
  static final int TOO_MUCH = 7;

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

  private static void prepare(Turn turn, List<Prompt> lead) {
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

  private static void finish(Turn turn, List<Prompt> lead) {
    List<Prompt> speech = new ArrayList<>(lead);
    speech.addAll(Speeches.sidesGot(turn.state().balance()));
    speech.add(Prompt.of(PromptKey.CLOSING_COMPLETE));
    Course.close(turn, Ending.COMPLETE, speech);
  }

  // Asking.

  private static void ask(Turn turn, Phase phase, List<Prompt> lead) {
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

  private static Question current(SessionState state) {
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
      goWithout(turn);
    }
  }

  // Answers.

  static void answer(Turn turn, Spoken spoken) {
    switch (turn.state().phase()) {
      case SCREENING -> screened(turn, sign(spoken));
      case PICKING_UP -> {
        if (spoken.command() == Command.NO) {
          declined(turn, List.of());
        } else {
          PickingUp.pickUp(turn);
        }
      }
      case ASKING_SIDE ->
          sideTold(turn, Optional.of(spoken.command() == Command.LEFT ? Side.LEFT : Side.RIGHT));
      case RATING_BEFORE -> ratedBefore(turn, OptionalInt.of(spoken.number()));
      case RATING_AFTER -> ratedAfter(turn, OptionalInt.of(spoken.number()));
      case RATING_PAIN -> {
        if (spoken.command() == Command.RATE) {
          ratedNow(turn, spoken.number());
        } else {
          Course.leaveForPain(turn, Prompt.of(PromptKey.PAIN_UNTOLD));
        }
      }
      default -> throw new IllegalStateException(turn.state().phase() + " asks nothing");
    }
  }

  /** The person would rather not say. */
  static void skip(Turn turn) {
    switch (turn.state().phase()) {
      case ASKING_SIDE -> sideTold(turn, Optional.empty());
      case RATING_BEFORE -> ratedBefore(turn, OptionalInt.empty());
      case RATING_AFTER -> ratedAfter(turn, OptionalInt.empty());
      case RATING_PAIN -> {
        turn.note(new Note.Rated(Occasion.DURING, OptionalInt.empty()));
        Pauses.takeUp(turn, Prompt.of(PromptKey.PAIN_GO_ON));
      }
      default -> throw new IllegalStateException(turn.state().phase() + " must be answered");
    }
  }

  /** There was no answer, and none will come: what is safe is taken for it. */
  static void goWithout(Turn turn) {
    switch (turn.state().phase()) {
      case SCREENING -> screened(turn, Optional.empty());
      case PICKING_UP -> declined(turn, List.of());
      case RATING_PAIN -> {
        turn.note(new Note.Rated(Occasion.DURING, OptionalInt.empty()));
        Course.leaveForPain(turn, Prompt.of(PromptKey.PAIN_UNTOLD));
      }
      default -> skip(turn);
    }
  }

  private static Optional<Sign> sign(Spoken spoken) {
    return switch (spoken.command()) {
      case YES -> Optional.of(Sign.YES);
      case NO -> Optional.of(Sign.NO);
      default -> Optional.empty();
    };
  }

  private static void screened(Turn turn, Optional<Sign> given) {
    Question question = current(turn.state());
    Note.Answered answer = new Note.Answered(question, given);
    turn.note(answer);
    Prompt taken =
        given
            .map(sign -> Prompt.of(PromptKey.TAKEN).variant(lower(sign)))
            .orElse(Prompt.of(PromptKey.ASSUMED));
    Optional<Ending> end = answer.isSign() ? ending(question) : Optional.empty();
    if (end.isPresent()) {
      Course.close(
          turn,
          end.get(),
          taken,
          advice(question),
          Prompt.of(PromptKey.CLOSING_SIGN).variant(lower(end.get())));
    } else {
      turn.become(turn.state().interview(turn.state().interview().answer(answer)));
      goOn(turn, answer.isSign() ? List.of(taken, advice(question)) : List.of(taken));
    }
  }

  private static Prompt advice(Question question) {
    return Prompt.of(PromptKey.ADVICE, "text", question.advice());
  }

  private static Optional<Ending> ending(Question question) {
    return switch (question.risk()) {
      case EMERGENCY -> Optional.of(Ending.EMERGENCY);
      case DOCTOR_FIRST -> Optional.of(Ending.DOCTOR_FIRST);
      case NO_MASSAGE -> Optional.of(Ending.NO_MASSAGE);
      case NUMB_SKIN -> Optional.empty();
    };
  }

  private static void declined(Turn turn, List<Prompt> lead) {
    turn.become(turn.state().interview(turn.state().interview().withoutOffer()));
    goOn(turn, lead);
  }

  private static void sideTold(Turn turn, Optional<Side> side) {
    turn.become(turn.state().condition(turn.state().condition().affected(side)));
    turn.note(new Note.Affected(side));
    List<Prompt> lead =
        side.map(told -> List.of(Prompt.of(PromptKey.SIDE_TAKEN).variant(lower(told))))
            .orElse(List.of());
    ask(turn, Phase.RATING_BEFORE, lead);
  }

  private static void ratedBefore(Turn turn, OptionalInt pain) {
    turn.become(turn.state().condition(turn.state().condition().painBefore(pain)));
    turn.note(new Note.Rated(Occasion.BEFORE, pain));
    prepare(turn, taken(pain));
  }

  private static void ratedNow(Turn turn, int pain) {
    turn.note(new Note.Rated(Occasion.DURING, OptionalInt.of(pain)));
    if (pain >= TOO_MUCH) {
      Course.leaveForPain(turn, Prompt.of(PromptKey.PAIN_TOO_MUCH, "pain", pain));
    } else {
      // What was understood first: a "ten" that was taken for "two" hurts on.
      Pauses.takeUp(
          turn, Prompt.of(PromptKey.PAIN_TAKEN, "pain", pain), Prompt.of(PromptKey.PAIN_GO_ON));
    }
  }

  private static void ratedAfter(Turn turn, OptionalInt pain) {
    turn.note(new Note.Rated(Occasion.AFTER, pain));
    List<Prompt> speech = new ArrayList<>();
    OptionalInt before = turn.state().condition().painBefore();
    if (pain.isPresent() && before.isPresent()) {
      speech.add(Speeches.change(before.getAsInt(), pain.getAsInt()));
    }
    finish(turn, speech);
  }

  private static List<Prompt> taken(OptionalInt pain) {
    return pain.isPresent()
        ? List.of(Prompt.of(PromptKey.PAIN_TAKEN, "pain", pain.getAsInt()))
        : List.of();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
