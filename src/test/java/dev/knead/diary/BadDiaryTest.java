package dev.knead.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.knead.session.Ending;
import dev.knead.session.Note;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is no sound diary is told in one line, and left as it is. */
class BadDiaryTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void noFile() {
    file = folder.resolve("diary.db");
  }

  private Diary open() throws DiaryException {
    return Diary.open(file, new SettableClock());
  }

  /** A diary of some sessions, closed. */
  private byte[] sound() throws IOException {
    try (Diary diary = open()) {
      for (int i = 0; i < 5; i++) {
        try (SessionLog log = diary.begin()) {
          log.write(
              i,
              List.of(
                  Notes.chosen("A"),
                  Notes.began(1),
                  new Note.Pressed(2),
                  new Note.Closed(Ending.COMPLETE)),
              Optional.of(Notes.bookmark(i)));
        }
      }
    }
    return Files.readAllBytes(file);
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private void refusedWith(String... words) throws IOException {
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(this::open)
        .isInstanceOf(DiaryException.class)
        .hasMessageContainingAll(words)
        .hasMessageContaining(file.toRealPath().toString())
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void oneOfANewerVersionIsLeftToIt() throws Exception {
    sound();
    sql("PRAGMA user_version = 2");

    refusedWith("newer version of Knead", "use that version, or move the diary away");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "Dear diary, today my back hurt.\n",
        "SQLite format 3",
        "SQLite format 3\0 and then nothing of the sort, for a hundred bytes and many, many more"
            + " that would be a header in a database."
      })
  void aTextIsNoDiary(String text) throws Exception {
    Files.writeString(file, text.repeat(text.length() > 50 ? 20 : 1));

    refusedWith("no diary of Knead", "move it away", "a new one will be begun");
  }

  @Test
  void aDatabaseOfAnotherProgramIsNoDiary() throws Exception {
    sql("CREATE TABLE song (title TEXT)");
    refusedWith("no diary of Knead");

    sql("PRAGMA user_version = 1");
    refusedWith("no diary of Knead");

    sql("PRAGMA user_version = -1", "PRAGMA application_id = " + 0x4B6E6561);
    refusedWith("no diary of Knead");
  }

  @Test
  void anEmptyFileBecomesADiary() throws Exception {
    Files.createFile(file);

    try (Diary diary = open()) {
      assertThat(diary.sessions()).isEmpty();
    }
  }

  @Test
  void aFolderIsNoDiary() throws Exception {
    Files.createDirectory(file);

    assertThatThrownBy(this::open)
        .isInstanceOf(DiaryException.class)
        .hasMessageContaining("is no diary of Knead");
  }

  @Test
  void aFolderThatCanNotBeMadeIsTold() throws Exception {
    Files.writeString(folder.resolve("data"), "a file");
    file = folder.resolve("data").resolve("knead").resolve("diary.db");

    assertThatThrownBy(this::open)
        .isInstanceOf(DiaryException.class)
        .hasMessageContainingAll("The diary's folder", "can't be made", "XDG_DATA_HOME");
  }

  @Test
  void aTruncatedOneIsToldAndKept() throws Exception {
    byte[] sound = sound();
    for (int length = 1; length < sound.length; length += 1 + length / 7) {
      Files.write(file, Arrays.copyOf(sound, length));
      refusedWith("move it away");
    }
  }

  /**
   * Any flip of a bit either does no harm, or is told when the diary is opened, or when it is read.
   */
  @Test
  void aBitThatIsFlippedNeverBreaksMoreThanTheDiary() throws Exception {
    byte[] sound = sound();
    Random random = new Random(7);
    int told = 0;
    for (int i = 0; i < 1_000; i++) {
      byte[] flipped = sound.clone();
      // The header and the layout are the first pages; every bit of the header is tried.
      int place = i < 800 ? i / 8 : random.nextInt(sound.length);
      flipped[place] ^= (byte) (1 << (i % 8));
      Files.write(file, flipped);
      Throwable error = catchThrowable(this::openAndRead);
      if (error != null) {
        told++;
        assertThat(error)
            .as("bit %d of byte %d", i % 8, place)
            .isInstanceOf(DiaryException.class)
            .hasMessageContaining("diary.db");
        assertThat(file).as("byte %d", place).hasBinaryContent(flipped);
      }
      deleteBeside();
    }
    assertThat(told).isGreaterThan(300);
  }

  @Test
  void manyFlippedBytesAreToldAndKept() throws Exception {
    byte[] sound = sound();
    Random random = new Random(11);
    for (int i = 0; i < 150; i++) {
      byte[] flipped = sound.clone();
      int place = random.nextInt(sound.length - 64);
      for (int j = 0; j < 64; j++) {
        flipped[place + j] = (byte) random.nextInt();
      }
      Files.write(file, flipped);
      Throwable error = catchThrowable(this::openAndRead);
      if (error != null) {
        assertThat(error).as("byte %d", place).isInstanceOf(DiaryException.class);
        assertThat(file).as("byte %d", place).hasBinaryContent(flipped);
      }
      deleteBeside();
    }
  }

  private void deleteBeside() throws IOException {
    Files.deleteIfExists(folder.resolve("diary.db-wal"));
    Files.deleteIfExists(folder.resolve("diary.db-shm"));
  }

  private void openAndRead() throws DiaryException {
    try (Diary diary = open()) {
      diary.sessions();
      diary.unfinished();
      diary.ahead();
      diary.comfort("test");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE session SET ending = 'BORED'",
        "UPDATE session SET zone = 'Europe/Cerlin'",
        "UPDATE session SET began = 9223372036854775807, zone = 'nowhere at all'",
        "UPDATE session SET title = NULL",
        "UPDATE step SET technique = 'TICKLE'",
        "UPDATE step SET number = 9223372036854775807",
        "UPDATE bookmark SET first_millis = total_millis + 1"
      })
  void whatCanNotBeInADiaryIsToldWhenItIsRead(String change) throws Exception {
    sound();
    sql(change, "UPDATE session SET ending = NULL WHERE ending <> 'BORED'");

    assertThatThrownBy(this::openAndRead)
        .isInstanceOf(DiaryException.class)
        .hasMessageContaining("is damaged: move it away");
  }

  /** What a program that died had written is in the log beside the database. */
  @Test
  void aDamagedOneKeepsItsLogToo() throws Exception {
    byte[] copy;
    byte[] log;
    sound();
    try (Diary diary = open();
        SessionLog session = diary.begin()) {
      session.write(1, List.of(Notes.chosen("B")), Optional.empty());
      copy = Files.readAllBytes(file);
      log = Files.readAllBytes(folder.resolve("diary.db-wal"));
    }
    Arrays.fill(copy, 8192, copy.length, (byte) 7);
    Files.write(file, copy);
    Files.write(folder.resolve("diary.db-wal"), log);

    refusedWith("damaged");
    assertThat(folder.resolve("diary.db-wal")).hasBinaryContent(log);
  }

  @Test
  void movedAwayANewOneIsBegun() throws Exception {
    Files.write(file, "not a diary".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(this::open).isInstanceOf(DiaryException.class);
    Files.move(file, folder.resolve("old"));

    try (Diary diary = open()) {
      assertThat(diary.sessions()).isEmpty();
    }
  }
}
