package dev.knead.diary;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;

/** Opens databases. */
final class Sqlite {
  /** How long to wait for another program that holds the database, in milliseconds. */
  private static final int PATIENCE = 500;

  private Sqlite() {}

  /** To look into a file without any change to it. */
  static Connection toRead(Path file) throws SQLException, DiaryException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return connect(file, config);
  }

  /**
   * To keep a diary: what is written is on the disk at the end of the transaction, and what is
   * deleted is overwritten.
   */
  static Connection toWrite(Path file) throws SQLException, DiaryException {
    Connection connection = connect(file, new SQLiteConfig());
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute("PRAGMA secure_delete = ON");
      statement.execute("PRAGMA foreign_keys = ON");
      // Nothing of the diary goes into a temporary folder.
      statement.execute("PRAGMA temp_store = MEMORY");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static Connection connect(Path file, SQLiteConfig config)
      throws SQLException, DiaryException {
    load(file);
    config.setBusyTimeout(PATIENCE);
    // As a URI, in which a question mark of the path is none of the options.
    return config.createConnection("jdbc:sqlite:" + file.toUri().toASCIIString());
  }

  /** Java calls by errors, not exceptions, much of what can be wrong with a native library. */
  @SuppressWarnings("PMD.AvoidCatchingGenericException")
  private static void load(Path file) throws DiaryException {
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception | LinkageError e) {
      throw new DiaryException(
          "The diary needs SQLite, which could not be unpacked into %s and loaded from there: make that folder writable, without noexec, or name another, as by JAVA_TOOL_OPTIONS=-Dorg.sqlite.tmpdir=%s"
              .formatted(
                  System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir")),
                  file.getParent()),
          e);
    }
  }
}
