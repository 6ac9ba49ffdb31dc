package dev.knead.diary;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Takes sessions out of a diary, so that nothing of them is left in its files. */
record Forgetting(Path file, Ledger ledger) {
  /** Deletes what is to be forgotten. */
  private interface Deletion {
    void from(Sql sql) throws SQLException, DiaryException;
  }

  /** A session. */
  void one(long id) throws DiaryException {
    without(
        sql -> {
          if (sql.run("DELETE FROM session WHERE id = ?", id) == 0) {
            throw new DiaryException("The diary has no session %d; %s.".formatted(id, there(sql)));
          }
        });
  }

  private static String there(Sql sql) throws SQLException {
    List<Long> ids = sql.list(row -> row.number("id"), "SELECT id FROM session ORDER BY id");
    return switch (ids.size()) {
      case 0 -> "there is nothing in it";
      case 1 -> "the only one is " + ids.get(0);
      default ->
          "there are %d of them from %d to %d"
              .formatted(ids.size(), ids.get(0), ids.get(ids.size() - 1));
    };
  }

  /** All sessions; the next one is the first again. */
  void all() throws DiaryException {
    without(
        sql -> {
          sql.run("DELETE FROM session");
          sql.run("DELETE FROM sqlite_sequence");
        });
  }

  /**
   * Deletes, while no session is under way.
   *
   * @throws DiaryException when one is, when nothing could be deleted, or when another program is
   *     reading and so holds on to traces
   */
  private void without(Deletion deletion) throws DiaryException {
    Optional<SessionLock> lock = SessionLock.take(file);
    if (lock.isEmpty()) {
      throw new DiaryException(
          "A massage is under way on this computer, so nothing was forgotten; try again when it is over.");
    }
    try (SessionLock held = lock.get()) {
      ledger.write(
          sql -> {
            deletion.from(sql);
            return held;
          });
      leaveNoTraces();
    }
  }

  /**
   * Deleted rows are overwritten, but older states of their pages may be in the log; and rows that
   * were moved long ago may have left copies in pages that are in use.
   */
  private void leaveNoTraces() throws DiaryException {
    boolean clean;
    try {
      clean =
          ledger.alone(
              sql -> {
                sql.run("VACUUM");
                return sql.first(row -> row.number("busy"), "PRAGMA wal_checkpoint(TRUNCATE)")
                    .equals(Optional.of(0L));
              });
    } catch (DiaryException e) {
      throw new DiaryException(
          "It is forgotten, but traces may be left, which `knead forget --all` or the next forgetting wipes: "
              + e.getMessage(),
          e);
    }
    if (!clean) {
      throw new DiaryException(
          "It is forgotten, but another program is reading the diary %s, so traces are left in its files: close that program, and the next one to close the diary wipes them."
              .formatted(file));
    }
  }
}
