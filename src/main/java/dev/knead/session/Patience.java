package dev.knead.session;

import java.util.OptionalLong;

/**
 * How long the coach waits in silence before it speaks up, and how often it does.
 *
 * @param waiting for what
 * @param due when the silence has been long enough, in session milliseconds
 * @param left how many more times it speaks up until the person says something
 */
record Patience(Waiting waiting, OptionalLong due, int left) {
  /** What a coach waits for. */
  enum Waiting {
    /** For "next", at the person's leisure: one friendly reminder, not a stream of them. */
    FOR_THE_PERSON(60_000),
    /** For an answer: asked once more, and then there will be none. */
    FOR_AN_ANSWER(15_000);

    private final long silence;

    Waiting(long silence) {
      this.silence = silence;
    }
  }

  static Patience fresh() {
    return new Patience(Waiting.FOR_THE_PERSON, OptionalLong.empty(), 1);
  }

  static Patience forAnAnswer() {
    return new Patience(Waiting.FOR_AN_ANSWER, OptionalLong.empty(), 1);
  }

  /** The coach has fallen silent and waits. */
  Patience waitFrom(long now) {
    return left > 0 || waiting == Waiting.FOR_AN_ANSWER
        ? new Patience(waiting, OptionalLong.of(now + waiting.silence), left)
        : quiet();
  }

  /** The coach speaks up. */
  Patience spokenUp() {
    return new Patience(waiting, OptionalLong.empty(), left - 1);
  }

  /** Nothing is being waited for at the moment. */
  Patience quiet() {
    return new Patience(waiting, OptionalLong.empty(), left);
  }
}
