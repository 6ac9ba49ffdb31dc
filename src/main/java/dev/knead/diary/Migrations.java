package dev.knead.diary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The way from an empty database to the present layout of the diary.
 *
 * @param scripts from any version to the next, the first from 0 to 1
 */
record Migrations(List<String> scripts) {
  /** The present version. */
  private static final int NEWEST = 1;

  /** What {@code 1.sql} marks a diary with. */
  private static final long DIARY = 0x4B6E6561;

  Migrations {
    scripts = List.copyOf(scripts);
  }

  /** Those of this program. */
  static Migrations ofKnead() {
    return new Migrations(
        IntStream.rangeClosed(1, NEWEST).mapToObj(version -> script(version + ".sql")).toList());
  }

  /** Brings a database to the present version, each step in a transaction of its own. */
  void apply(Path file, Ledger ledger) throws DiaryException {
    long version = ledger.read(sql -> version(file, sql));
    while (version < scripts.size()) {
      version = ledger.write(sql -> next(file, sql));
    }
  }

  /** Another program may have been quicker, so the version is read anew. */
  private long next(Path file, Sql sql) throws SQLException, DiaryException {
    long version = version(file, sql);
    if (version == scripts.size()) {
      return version;
    }
    try (Statement statement = sql.connection().createStatement()) {
      statement.executeUpdate(scripts.get((int) version));
      statement.executeUpdate("PRAGMA user_version = " + (version + 1));
    }
    return version + 1;
  }

  /**
   * The version of a database, 0 of an empty one.
   *
   * @throws DiaryException when it is not a diary, or a newer one
   */
  long version(Path file, Sql sql) throws SQLException, DiaryException {
    long version = pragma(sql, "user_version");
    if (version > scripts.size()) {
      throw new DiaryException(Trouble.newer(file));
    }
    boolean empty =
        version == 0 && sql.list(row -> row, "SELECT 1 FROM sqlite_schema LIMIT 1").isEmpty();
    if (!empty && (version < 1 || pragma(sql, "application_id") != DIARY)) {
      throw new DiaryException(Trouble.noDiary(file));
    }
    return version;
  }

  private static long pragma(Sql sql, String name) throws SQLException {
    return sql.first(row -> row.number(name), "PRAGMA " + name).orElseThrow();
  }

  private static String script(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
