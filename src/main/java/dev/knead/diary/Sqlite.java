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

  /** The property that names the folder into which SQLite is unpacked. */
  private static final String UNPACKED = "org.sqlite.tmpdir";

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

  /**
   * SQLite is unpacked from the library's jar into the computer's folder for temporary files; where
   * that can't be written to, or nothing in it be run, into the diary's own.
   */
  private static void load(Path file) throws DiaryException {
    // Its log tells with stack traces what is told below in a line.
    System.setProperty("org.slf4j.simpleLogger.log.org.sqlite.SQLiteJDBCLoader", "off");
    if (System.getProperty(UNPACKED) != null) {
      loadFrom(System.getProperty(UNPACKED));
      return;
    }
    try {
      loadFrom(System.getProperty("java.io.tmpdir"));
    } catch (DiaryException e) {
      System.setProperty(UNPACKED, file.getParent().toString());
      try {
        loadFrom(file.getParent().toString());
      } finally {
        System.clearProperty(UNPACKED);
      }
    }
  }

  /** Much of what can be wrong with a native library is an error in Java, not an exception. */
  private static void loadFrom(String folder) throws DiaryException {
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception | LinkageError e) {
      throw new DiaryException(
          "The diary needs SQLite, which can't be unpacked into %s and run from there: name a folder in which programs may be written and run, by JAVA_TOOL_OPTIONS=-Dorg.sqlite.tmpdir=FOLDER"
              .formatted(folder),
          e);
    }
  }
}
