package dev.knead.diary;

import dev.knead.routine.Side;
import dev.knead.session.Balance;
import dev.knead.session.Bookmark;
import dev.knead.session.Shares;
import java.sql.SQLException;

/** Where each session stands, or stood last. */
final class BookmarkTable {
  private BookmarkTable() {}

  /** Puts a session's bookmark in the place of the one before. */
  static void put(Sql sql, long session, Bookmark bookmark) throws SQLException {
    sql.run(
        "INSERT OR REPLACE INTO bookmark (session, routine, steps, step, worked, first_side,"
            + " first_millis, total_millis, level, comfort, affected, pain_before, pain_stops,"
            + " balance_left, balance_right, balance_owed)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        session,
        bookmark.routine(),
        bookmark.steps(),
        bookmark.step(),
        bookmark.worked(),
        bookmark.shares().first(),
        bookmark.shares().firstMillis(),
        bookmark.shares().totalMillis(),
        bookmark.level(),
        bookmark.comfort(),
        bookmark.affected(),
        bookmark.painBefore(),
        bookmark.painStops(),
        bookmark.balance().left(),
        bookmark.balance().right(),
        bookmark.balance().owed());
  }

  /** The bookmark of a row. */
  static Bookmark of(Row row) throws SQLException {
    return new Bookmark(
        row.text("routine"),
        row.count("steps"),
        row.count("step"),
        row.number("worked"),
        new Shares(
            row.constant(Side.class, "first_side"),
            row.number("first_millis"),
            row.number("total_millis")),
        row.count("level"),
        row.perhapsCount("comfort"),
        row.perhapsConstant(Side.class, "affected"),
        row.perhapsCount("pain_before"),
        row.count("pain_stops"),
        new Balance(
            row.number("balance_left"), row.number("balance_right"), row.number("balance_owed")));
  }
}
