package dev.knead.diary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Looks whether a file is a sound diary, without any change to it. */
final class Checkup {
  /** In bytes: the smallest page there is. SQLite would write over a file of a single byte. */
  private static final long SMALLEST_DATABASE = 512;

  private Checkup() {}

  /**
   * Returns when it is one, or empty.
   *
   * @throws DiaryException when it is not, is a newer one, or can't be read now
   */
  static void of(Path file, Migrations migrations) throws DiaryException {
    long size = size(file);
    if (size == 0) {
      return;
    }
    if (size < SMALLEST_DATABASE) {
      throw new DiaryException(Trouble.noDiary(file));
    }
    try (Connection connection = Sqlite.toRead(file)) {
      Sql sql = new Sql(connection);
      migrations.version(file, sql);
      String verdict =
          sql.first(row -> row.text("quick_check"), "PRAGMA quick_check(1)").orElse("");
      if (!verdict.equals("ok")) {
        throw new DiaryException(Trouble.damaged(file));
      }
    } catch (SQLException e) {
      throw Trouble.of(file, e);
    } catch (IllegalArgumentException e) {
      throw new DiaryException(Trouble.damaged(file), e);
    }
  }

  /** Opens nothing: closing it again would lift SQLite's locks of this program. */
  private static long size(Path file) throws DiaryException {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new DiaryException(Trouble.noDiary(file), e);
    }
  }
}
