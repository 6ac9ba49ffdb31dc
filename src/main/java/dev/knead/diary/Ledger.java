package dev.knead.diary;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;

/** An open database. May be used by several threads, which take turns. */
final class Ledger implements AutoCloseable {
  private final Path file;
  private final Connection connection;

  /**
   * @param connection of its own, without a transaction
   */
  Ledger(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** What is done in one transaction. */
  interface Work<T> {
    T get(Sql sql) throws SQLException, DiaryException;
  }

  /** Reads, as everything stands at one moment. */
  synchronized <T> T read(Work<T> work) throws DiaryException {
    return transaction("BEGIN", work);
  }

  /** Writes everything or, where that fails, nothing; it is on the disk afterwards. */
  synchronized <T> T write(Work<T> work) throws DiaryException {
    return transaction("BEGIN IMMEDIATE", work);
  }

  /** Does what can't be a part of a transaction. */
  synchronized <T> T alone(Work<T> work) throws DiaryException {
    try {
      return work.get(new Sql(connection));
    } catch (SQLException e) {
      throw Trouble.of(file, e);
    }
  }

  private <T> T transaction(String beginning, Work<T> work) throws DiaryException {
    boolean done = false;
    try {
      execute(beginning);
      T result = work.get(new Sql(connection));
      execute("COMMIT");
      done = true;
      return result;
    } catch (SQLException e) {
      throw Trouble.of(file, e);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw new DiaryException(Trouble.damaged(file), e);
    } finally {
      if (!done) {
        rollBack();
      }
    }
  }

  private void rollBack() {
    try {
      execute("ROLLBACK");
    } catch (SQLException e) {
      // SQLite has already done so by itself, or the transaction had not begun.
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** All that was written is on the disk already, so nothing that fails here is lost. */
  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // The next one to open it tidies up.
    }
  }
}
