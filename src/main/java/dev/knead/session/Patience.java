package dev.knead.session;

import java.util.OptionalLong;

/**
 * How long the coach waits in silence before a friendly reminder, and how many are left.
 *
 * @param remindAt when the next one is due, in session milliseconds
 * @param remindersLeft how many more until the person says something
 */
record Patience(OptionalLong remindAt, int remindersLeft) {
  private static final long SILENCE = 60_000;

  /** One reminder, not a stream of them. */
  static Patience fresh() {
    return new Patience(OptionalLong.empty(), 1);
  }

  /** The coach has fallen silent and waits. */
  Patience waitFrom(long now) {
    return remindersLeft > 0
        ? new Patience(OptionalLong.of(now + SILENCE), remindersLeft)
        : quiet();
  }

  Patience reminded() {
    return new Patience(OptionalLong.empty(), remindersLeft - 1);
  }

  /** Nothing is being waited for at the moment. */
  Patience quiet() {
    return new Patience(OptionalLong.empty(), remindersLeft);
  }
}
