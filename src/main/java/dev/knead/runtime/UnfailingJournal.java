package dev.knead.runtime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A journal that fails is told of once, and nothing else comes of it: a massage goes on. */
final class UnfailingJournal implements Journal {
  private static final Logger LOG = LoggerFactory.getLogger(UnfailingJournal.class);

  private final Journal journal;
  private volatile State state = State.WHOLE;

  private enum State {
    WHOLE,
    TORN
  }

  UnfailingJournal(Journal journal) {
    this.journal = journal;
  }

  @Override
  public void record(Entry entry) {
    try {
      journal.record(entry);
    } catch (RuntimeException e) {
      if (state == State.WHOLE) {
        LOG.warn("What happens can't be told: {} The massage goes on.", e.toString());
      }
      state = State.TORN;
    }
  }
}
