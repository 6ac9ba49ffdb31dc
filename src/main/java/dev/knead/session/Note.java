package dev.knead.session;

import dev.knead.routine.Question;
import dev.knead.routine.Routine;
import dev.knead.routine.Side;
import dev.knead.routine.Step;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Something of a session that is worth remembering. */
public sealed interface Note {
  /**
   * A command came in.
   *
   * @param confidence how sure it was, 0 to 1; empty where it did not come through a microphone
   */
  record Commanded(Spoken spoken, OptionalDouble confidence) implements Note {}

  /**
   * A question was answered, or an answer had to be assumed.
   *
   * @param given what the person said; empty where the sign was assumed, to be on the safe side
   */
  record Answered(Question question, Optional<Question.Sign> given) implements Note {
    /** Whether it speaks against a massage as it is. */
    public boolean isSign() {
      return given.map(answer -> answer == question.sign()).orElse(true);
    }
  }

  /** The last answer to a question was not meant so, and is forgotten. */
  record TakenBack(Question question) implements Note {}

  /** It is known which massage it will be. */
  record Chosen(Routine routine) implements Note {}

  /** Which side hurts; empty where the person did not say. */
  record Affected(Optional<Side> side) implements Note {}

  /** A pain rating, 0 to 10; empty where the person did not give one. */
  record Rated(Occasion occasion, OptionalInt pain) implements Note {}

  /** When pain is asked for. */
  enum Occasion {
    BEFORE,
    /** "It hurts". */
    DURING,
    AFTER
  }

  /**
   * The reading of a step begins.
   *
   * @param number from 1
   */
  record StepBegan(int number, Step step) implements Note {}

  /** The pressure in the present step from here on, 1 to 5. */
  record Pressed(int level) implements Note {}

  /**
   * The step is left.
   *
   * @param worked how long the hands worked since it began: in all, and on either side, where it is
   *     known
   */
  record StepLeft(Departure departure, Duration worked, Duration left, Duration right)
      implements Note {}

  /** Why a step is left. */
  enum Departure {
    /** It was done. */
    DONE,
    /** The person went on before its time was up. */
    SKIPPED,
    /** The person went back. */
    BACK,
    /** It hurt too much. */
    PAIN,
    /** The session ended. */
    ENDED
  }

  /** The session is about to end. */
  record Closed(Ending ending) implements Note {}
}
