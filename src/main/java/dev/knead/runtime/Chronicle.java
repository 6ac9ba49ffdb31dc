package dev.knead.runtime;

import dev.knead.session.Bookmark;
import dev.knead.session.Note;
import java.util.List;
import java.util.Optional;

/**
 * Where a session is remembered, so that it can be picked up and looked back upon. Called by the
 * loop alone, after what a turn brings has been set going; what was written is durable when a call
 * returns. An implementation that can't write says so, and does not throw: a massage goes on
 * without it.
 */
@FunctionalInterface
public interface Chronicle {
  /** Remembers nothing. */
  Chronicle NONE = (at, notes, bookmark) -> {};

  /**
   * Keeps what one turn of the session brought, all of it or nothing.
   *
   * @param at milliseconds of the session
   * @param notes in their order, perhaps none
   * @param bookmark where the session can be picked up; empty where that has not changed
   */
  void write(long at, List<Note> notes, Optional<Bookmark> bookmark);
}
