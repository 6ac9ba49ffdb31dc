package dev.knead.runtime;

import dev.knead.session.Bookmark;
import dev.knead.session.Note;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A chronicle that breaks its promise not to throw is told of once, and nothing else comes of it.
 * Used by one thread.
 */
final class UnfailingChronicle implements Chronicle {
  private static final Logger LOG = LoggerFactory.getLogger(UnfailingChronicle.class);

  private final Chronicle chronicle;
  private State state = State.WHOLE;

  private enum State {
    WHOLE,
    TORN
  }

  UnfailingChronicle(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  @Override
  public void write(long at, List<Note> notes, Optional<Bookmark> bookmark) {
    try {
      chronicle.write(at, notes, bookmark);
    } catch (RuntimeException e) {
      if (state == State.WHOLE) {
        LOG.warn("The session can't be remembered: {} The massage goes on.", e.toString());
      }
      state = State.TORN;
    }
  }
}
