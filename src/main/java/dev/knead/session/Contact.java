package dev.knead.session;

import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Whether coach and person can reach each other. Without contact nobody can answer, so no silence
 * counts as an answer, and nobody is reminded of anything.
 *
 * @param lost what has failed and is not back yet
 * @param until when there is no more waiting for it, in session milliseconds; only where something
 *     is being waited for at all
 * @param recap id of the speech by which somebody who hears the coach again is told where they are;
 *     0 when there was none yet
 */
record Contact(Set<Sense> lost, OptionalLong until, long recap) {
  /** Long enough to charge a headset or to look for a plug. */
  private static final long LONGEST_WAIT_MILLIS = 10 * 60_000;

  static final Contact WHOLE = new Contact(Set.of(), OptionalLong.empty(), 0);

  Contact {
    lost = Set.copyOf(lost);
  }

  boolean isWhole() {
    return lost.isEmpty();
  }

  boolean lacks(Sense sense) {
    return lost.contains(sense);
  }

  Contact lose(Sense sense, long now) {
    Set<Sense> more = EnumSet.of(sense);
    more.addAll(lost);
    return new Contact(more, OptionalLong.of(now + LONGEST_WAIT_MILLIS), recap);
  }

  Contact find(Sense sense) {
    Set<Sense> fewer = EnumSet.noneOf(Sense.class);
    fewer.addAll(lost);
    fewer.remove(sense);
    return fewer.isEmpty() ? WHOLE : new Contact(fewer, until, recap);
  }

  /** The coach has fallen silent and waits, if need be for contact. */
  Contact waitFrom(long now) {
    return isWhole() ? this : new Contact(lost, OptionalLong.of(now + LONGEST_WAIT_MILLIS), recap);
  }

  /** Where they are is being told. */
  Contact toldBy(long speech) {
    return isWhole() ? this : new Contact(lost, until, speech);
  }
}
