package dev.knead.runtime;

import dev.knead.session.Bookmark;
import dev.knead.session.Note;
import java.util.List;
import java.util.Optional;

/** Remembers nothing, and breaks at times. */
final class FaultyChronicle implements Chronicle {
  private final Troubles<Kind> troubles;
  private long last = Long.MIN_VALUE;

  /** How it fails. */
  enum Kind {
    THROWS,
    /** The disk is slow. */
    TAKES_LONG
  }

  private final Moment moment;

  FaultyChronicle(Troubles<Kind> troubles, Moment moment) {
    this.troubles = troubles;
    this.moment = moment;
  }

  @Override
  public void write(long at, List<Note> notes, Optional<Bookmark> bookmark) {
    last = at;
    Kind kind = troubles.now().orElse(null);
    if (kind == Kind.THROWS) {
      throw new IllegalStateException("The disk is full");
    } else if (kind == Kind.TAKES_LONG) {
      moment.pass(700);
    }
  }

  /** When it was written to for the last time. */
  long last() {
    return last;
  }
}
