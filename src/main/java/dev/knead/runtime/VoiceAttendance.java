package dev.knead.runtime;

import dev.knead.audio.Presence;
import dev.knead.language.Sentence;
import dev.knead.markup.MarkedText;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the voice is there, by which sentences it has spoken; and when to try it again.
 *
 * <p>A sentence that has failed and fails again says nothing new: it may be the sentence. Else a
 * session would tell it anew whenever the next one succeeds, and never get further.
 *
 * <p>Times are milliseconds of the session. Used by one thread.
 */
final class VoiceAttendance {
  /** Longer than any engine takes that does not hang. */
  private static final long LONGEST_WAIT_MILLIS = 15_000;

  /** One that does is not waited for as long a second time. */
  private static final long LONGEST_SECOND_WAIT_MILLIS = 3_000;

  private static final long BETWEEN_TRIALS_MILLIS = 3_000;

  private final Set<MarkedText> failing = new HashSet<>();
  private Optional<Sentence> failed = Optional.empty();
  private long failedAt;
  private long spoken;
  private Presence presence = Presence.THERE;

  void spoke(Sentence sentence) {
    spoken++;
    failing.remove(sentence.words());
    presence = Presence.THERE;
  }

  void failed(Sentence sentence, long now) {
    failed = Optional.of(sentence);
    failedAt = now;
    if (failing.add(sentence.words())) {
      presence = Presence.AWAY;
    }
  }

  /** Whether it never said a word. */
  boolean isMute() {
    return spoken == 0;
  }

  Presence presence() {
    return presence;
  }

  /** How long to wait for a sentence. */
  long patience() {
    return presence == Presence.THERE ? LONGEST_WAIT_MILLIS : LONGEST_SECOND_WAIT_MILLIS;
  }

  /** The sentence by which to find out now whether the voice is back, where it is away. */
  Optional<Sentence> trial(long now) {
    return failed.filter(
        sentence -> presence == Presence.AWAY && now - failedAt >= BETWEEN_TRIALS_MILLIS);
  }
}
