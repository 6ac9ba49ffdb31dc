package dev.knead.session;

import dev.knead.routine.Question;
import dev.knead.routine.Question.Sign;
import dev.knead.routine.Side;
import dev.knead.session.Note.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the answers to {@link Questions} bring; and what is assumed where there are none. */
final class Answers {
  /** On the numeric pain rating scale, 0 to 10: from here on a step is left. */
  private static final int TOO_MUCH = 7;

  private Answers() {}

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
    Question question = Questions.current(turn.state());
    Note.Answered answer = new Note.Answered(question, given);
    turn.note(answer);
    Prompt taken =
        given
            .map(sign -> Prompt.of(PromptKey.TAKEN).variant(sign))
            .orElse(Prompt.of(PromptKey.ASSUMED));
    Optional<Ending> end = answer.isSign() ? ending(question) : Optional.empty();
    if (end.isPresent()) {
      Course.close(
          turn,
          end.get(),
          taken,
          advice(question),
          Prompt.of(PromptKey.CLOSING_SIGN).variant(end.get()));
    } else {
      turn.become(turn.state().interview(turn.state().interview().answer(answer)));
      Questions.goOn(turn, answer.isSign() ? List.of(taken, advice(question)) : List.of(taken));
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
    Questions.goOn(turn, lead);
  }

  private static void sideTold(Turn turn, Optional<Side> side) {
    turn.become(turn.state().condition(turn.state().condition().affected(side)));
    turn.note(new Note.Affected(side));
    List<Prompt> lead =
        side.map(told -> List.of(Prompt.of(PromptKey.SIDE_TAKEN).variant(told))).orElse(List.of());
    Questions.ask(turn, Phase.RATING_BEFORE, lead);
  }

  private static void ratedBefore(Turn turn, OptionalInt pain) {
    turn.become(turn.state().condition(turn.state().condition().painBefore(pain)));
    turn.note(new Note.Rated(Occasion.BEFORE, pain));
    Questions.prepare(turn, taken(pain));
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
    Questions.finish(turn, speech);
  }

  private static List<Prompt> taken(OptionalInt pain) {
    return pain.isPresent()
        ? List.of(Prompt.of(PromptKey.PAIN_TAKEN, "pain", pain.getAsInt()))
        : List.of();
  }
}
