package dev.knead.hearing;

import dev.knead.audio.Frame;
import dev.knead.session.Spoken;
import java.util.Optional;

/**
 * A command that was nearly obeyed: who is not heard says it again.
 *
 * @param spoken what was asked
 * @param to where its burst ended
 */
record NearMiss(Spoken spoken, long to) {
  /** How long it is remembered. */
  private static final long MEMORY = Frame.samples(5_000);

  /** So far below what is needed, a score is that of a command that was nearly obeyed. */
  static final double NEARLY = 2;

  /**
   * Whether a command was one.
   *
   * @param spare by how much its score was higher than it needed to be
   */
  static Optional<NearMiss> of(Spoken spoken, double spare, long to) {
    return spare < 0 && spare >= -NEARLY ? Optional.of(new NearMiss(spoken, to)) : Optional.empty();
  }

  /** Whether a burst that begins there may be the same, said again. */
  boolean isSaidAgain(Spoken other, long from) {
    return spoken.equals(other) && from > to && from - to <= MEMORY;
  }
}
