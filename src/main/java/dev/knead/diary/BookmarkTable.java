package dev.knead.diary;

import dev.knead.routine.Side;
import dev.knead.session.Balance;
import dev.knead.session.Bookmark;
import dev.knead.session.Shares;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where each session stands, or stood last. */
final class BookmarkTable {
  private BookmarkTable() {}

  /** Puts a session's bookmark in the place of the one before. */
  static void put(Sql sql, long session, Bookmark bookmark) throws SQLException {
    sql.run(
        "INSERT OR REPLACE INTO bookmark (session, routine, steps, step, worked, first_side,"
            + " first_millis, total_millis, level, comfort, affected, pain_before, stopped,"
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
        bookmark.stopped().stream().map(String::valueOf).collect(Collectors.joining(" ")),
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
        steps(row.text("stopped")),
        new Balance(
            row.number("balance_left"), row.number("balance_right"), row.number("balance_owed")));
  }

  /** From "0 3": the steps that were left for pain. */
  private static Set<Integer> steps(String written) {
    return Pattern.compile(" ")
        .splitAsStream(written)
        .filter(index -> !index.isEmpty())
        .map(Integer::valueOf)
        .collect(Collectors.toSet());
  }
}
