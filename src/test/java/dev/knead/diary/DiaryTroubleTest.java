package dev.knead.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.knead.session.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong with a sound diary is told in one line, loses nothing, and can be over. */
class DiaryTroubleTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void where() {
    file = folder.resolve("data").resolve("knead").resolve("diary.db");
  }

  private Diary open() throws DiaryException {
    return Diary.open(file, new SettableClock());
  }

  private Connection raw() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void isForItsOwnerAlone() throws IOException {
    try (Diary diary = open();
        SessionLog log = diary.begin()) {
      log.write(1, List.of(Notes.chosen("A")), Optional.empty());

      assertThat(permissions(file.getParent())).isEqualTo("rwx------");
      assertThat(permissions(file.getParent().getParent())).isEqualTo("rwx------");
      for (String suffix : List.of("", "-wal", "-shm", ".lock")) {
        assertThat(permissions(file.resolveSibling("diary.db" + suffix)))
            .as(suffix)
            .isEqualTo("rw-------");
      }
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void aLockedOneIsToldAndGoesOnWhenItIsFree() throws Exception {
    try (Diary diary = open();
        SessionLog log = diary.begin()) {
      try (Connection other = raw()) {
        execute(other, "BEGIN IMMEDIATE");
        assertThatThrownBy(() -> log.write(1, List.of(Notes.chosen("A")), Optional.empty()))
            .isInstanceOf(DiaryException.class)
            .hasMessageContaining("locked by another program: close that one");
        assertThat(diary.sessions()).hasSize(1);
      }
      log.write(2, List.of(Notes.chosen("B")), Optional.empty());
      assertThat(title(diary)).isEqualTo("B");
    }
  }

  @Test
  void oneThatAnotherProgramHasForItselfIsToldWhenItIsOpened() throws Exception {
    open().close();
    try (Connection other = raw()) {
      execute(other, "PRAGMA locking_mode = EXCLUSIVE");
      execute(other, "BEGIN EXCLUSIVE");

      assertThatThrownBy(this::open)
          .isInstanceOf(DiaryException.class)
          .hasMessageContaining("locked by another program");
    }
    open().close();
  }

  @Test
  void aBegunSessionThatCanNotBeWrittenGivesTheLockBack() throws Exception {
    try (Diary diary = open()) {
      try (Connection other = raw()) {
        execute(other, "BEGIN IMMEDIATE");
        assertThatThrownBy(diary::begin).hasMessageContaining("locked by another program");
      }
      diary.begin().close();
      assertThat(diary.sessions()).hasSize(1);
    }
  }

  @Test
  void aFullDiskIsToldAndTheLogGoesOnWhenThereIsRoom() throws Exception {
    open().close();
    Connection connection = Sqlite.toWrite(file);
    try (Ledger ledger = new Ledger(file, connection);
        Diary diary = open();
        SessionLock lock = SessionLock.take(file).orElseThrow()) {
      long session = ledger.write(DiaryTroubleTest::begun);
      SessionLog log = new SessionLog(ledger, new SettableClock(), lock, session);
      log.write(1, List.of(Notes.chosen("Before")), Optional.of(Notes.bookmark(1)));
      execute(connection, "PRAGMA max_page_count = 1");

      Note.Chosen large = Notes.chosen("x".repeat(100_000));
      assertThatThrownBy(() -> log.write(2, List.of(large), Optional.of(Notes.bookmark(2))))
          .isInstanceOf(DiaryException.class)
          .hasMessageContainingAll("the disk is full", "Make room");
      assertThat(title(diary)).isEqualTo("Before");
      assertThat(diary.comfort("test")).hasValue(3);

      execute(connection, "PRAGMA max_page_count = 100000");
      log.write(3, List.of(large), Optional.empty());
      assertThat(title(diary)).hasSize(100_000);
    }
  }

  private static long begun(Sql sql) throws SQLException {
    sql.run("INSERT INTO session (began, zone, last) VALUES (0, 'Z', 0)");
    return 1;
  }

  @Test
  void oneThatCanNotBeWrittenIsTold() throws Exception {
    open().close();
    Connection connection = Sqlite.toWrite(file);
    execute(connection, "PRAGMA query_only = ON");
    try (Ledger ledger = new Ledger(file, connection)) {
      assertThatThrownBy(() -> ledger.write(DiaryTroubleTest::begun))
          .isInstanceOf(DiaryException.class)
          .hasMessageContainingAll("can't be written to", "chmod u+w");
    }
  }

  /** Whoever may write everything, as root may, can have the diary all the same. */
  @Test
  void aFileWithoutLeaveToWriteIsToldToWhomThatMatters() throws Exception {
    open().close();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));

    Throwable trouble = catchThrowable(() -> open().close());

    if (Files.isWritable(file)) {
      assertThat(trouble).isNull();
    } else {
      assertThat(trouble).hasMessageContaining("can't be written to");
    }
  }

  /** As of a program that dies: the database is left with a transaction that was never ended. */
  @Test
  void aWriteThatIsBrokenOffIsNotThereAtAll() throws Exception {
    try (Diary diary = open()) {
      diary.begin().close();
    }
    try (Connection dying = raw()) {
      execute(dying, "BEGIN IMMEDIATE");
      execute(dying, "UPDATE session SET title = 'Half', routine = 'half'");
    }
    try (Diary diary = open()) {
      assertThat(diary.session(1).orElseThrow().routine()).isEmpty();
    }
  }

  @Test
  void whatWasWrittenIsThereForOthersAtOnce() throws Exception {
    try (Diary diary = open();
        SessionLog log = diary.begin();
        Diary other = open()) {
      log.write(1, List.of(Notes.chosen("A")), Optional.empty());
      assertThat(title(other)).isEqualTo("A");
    }
  }

  @Test
  void isWrittenThroughToTheDisk() throws Exception {
    open().close();
    try (Connection connection = Sqlite.toWrite(file)) {
      Sql sql = new Sql(connection);
      assertThat(sql.first(row -> row.text("journal_mode"), "PRAGMA journal_mode")).contains("wal");
      for (String on : List.of("secure_delete", "foreign_keys")) {
        assertThat(sql.first(row -> row.number(on), "PRAGMA " + on)).as(on).contains(1L);
      }
      assertThat(sql.first(row -> row.number("synchronous"), "PRAGMA synchronous")).contains(2L);
      assertThat(sql.first(row -> row.number("timeout"), "PRAGMA busy_timeout")).contains(500L);
    }
  }

  private static String title(Diary diary) throws DiaryException {
    return diary.session(1).orElseThrow().routine().orElseThrow().title();
  }
}
