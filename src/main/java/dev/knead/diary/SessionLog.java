package dev.knead.diary;

import dev.knead.session.Bookmark;
import dev.knead.session.Note;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Writes the session that is under way into the diary. There is only one at a time on a computer.
 * May be used by any thread.
 */
public final class SessionLog implements AutoCloseable {
  private final Ledger ledger;
  private final Clock clock;
  private final SessionLock lock;
  private final long session;

  SessionLog(Ledger ledger, Clock clock, SessionLock lock, long session) {
    this.ledger = ledger;
    this.clock = clock;
    this.lock = lock;
    this.session = session;
  }

  /** The session's id in the diary. */
  public long session() {
    return session;
  }

  /**
   * Writes all of it, or nothing; it is on the disk when this returns. After a failure the next
   * write may succeed.
   *
   * @param at milliseconds of the session
   * @param notes in the order of time
   * @param bookmark takes the place of the one before; empty: that one stays
   * @throws DiaryException when it can't be written: nothing of it is in the diary then, and all
   *     that was there still is
   */
  public void write(long at, List<Note> notes, Optional<Bookmark> bookmark) throws DiaryException {
    long now = clock.millis();
    ledger.write(
        sql -> {
          int known =
              sql.run(
                  "UPDATE session SET last = ?, lasted = max(lasted, ?) WHERE id = ?",
                  now,
                  at,
                  session);
          if (known == 0) {
            throw new DiaryException(
                "The diary has no session %d any more, so nothing is written of it; the next session will be."
                    .formatted(session));
          }
          NoteWriter writer = new NoteWriter(sql, session, at, now);
          for (Note note : notes) {
            writer.write(note);
          }
          if (bookmark.isPresent()) {
            BookmarkTable.put(sql, session, bookmark.get());
          }
          return known;
        });
  }

  /** Lets another session begin. How this one ended is known by {@link Note.Closed} alone. */
  @Override
  public void close() {
    lock.close();
  }
}
