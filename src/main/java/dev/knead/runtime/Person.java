package dev.knead.runtime;

import dev.knead.session.SessionState;
import dev.knead.session.Spoken;
import java.util.Optional;

/** Who is coached in a rehearsed run, beside what comes through the microphone. */
public interface Person {
  /** Somebody who leaves everything to the microphone. */
  Person NOBODY =
      new Person() {
        @Override
        public Optional<Spoken> act(long now, SessionState state) {
          return Optional.empty();
        }

        @Override
        public Intent intent() {
          return Intent.NOTHING_MORE;
        }
      };

  /** Whether something is still to come. */
  enum Intent {
    MORE_TO_SAY,
    NOTHING_MORE
  }

  /**
   * Called once a frame, before the session's own turn.
   *
   * @param now milliseconds of the session
   * @return a command that is given without being heard
   */
  Optional<Spoken> act(long now, SessionState state);

  /** Whether something is still to come. */
  Intent intent();
}
