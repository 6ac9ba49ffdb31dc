package dev.knead.diary;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A diary as a version of Knead that is yet to come would leave it. */
public final class NewerDiary {
  private NewerDiary() {}

  /** Makes one of a diary that nobody has open. */
  public static void of(Path diary) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + diary);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }
  }
}
