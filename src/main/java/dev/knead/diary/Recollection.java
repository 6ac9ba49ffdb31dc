package dev.knead.diary;

import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.OptionalInt;

/** What a new session wants to know of the earlier ones. */
record Recollection(Sql sql) {
  /** The id of the newest session. */
  Optional<Long> newest() throws SQLException {
    return sql.first(row -> row.number("id"), "SELECT id FROM session ORDER BY id DESC LIMIT 1");
  }

  /**
   * The newest session that has a bookmark, where nobody decided that it should end: it has no
   * ending, or nobody was heard any more, or the program was ended. One that ended before a massage
   * was chosen still has the bookmark that it offered, undecided.
   */
  Optional<Unfinished> unfinished() throws SQLException {
    return sql.first(
        row ->
            new Unfinished(
                row.number("session"), SessionReader.time(row, "last"), BookmarkTable.of(row)),
        "SELECT bookmark.*, last, zone FROM session JOIN bookmark ON bookmark.session = session.id"
            + " WHERE session.id = (SELECT max(session) FROM bookmark)"
            + " AND (ending IS NULL OR ending IN ('UNHEARD', 'INTERRUPTED')"
            + " OR (session.routine IS NULL"
            + " AND NOT EXISTS (SELECT 1 FROM step WHERE step.session = session.id)))");
  }

  /** The pressure to which the person last came in a routine. */
  OptionalInt comfort(String routine) throws SQLException {
    return sql.first(
            row -> row.perhapsCount("comfort"),
            "SELECT comfort FROM bookmark WHERE routine = ? AND comfort IS NOT NULL"
                + " ORDER BY session DESC LIMIT 1",
            routine)
        .orElse(OptionalInt.empty());
  }

  /** The newest time there is, by the clocks of then. */
  Optional<ZonedDateTime> latest() throws SQLException {
    return sql.first(
        row -> SessionReader.time(row, "latest"),
        "SELECT max(began, last) AS latest, zone FROM session ORDER BY latest DESC LIMIT 1");
  }
}
