package dev.knead.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.routine.Question.Sign;
import dev.knead.routine.Risk;
import dev.knead.session.Note;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is forgotten is nowhere any more. */
class ForgettingTest {
  private static final String RARE = "Quixotic zephyr kneading";

  @TempDir Path folder;
  private Diary diary;

  @BeforeEach
  void open() throws DiaryException {
    diary = Diary.open(folder.resolve("diary.db"), new SettableClock());
  }

  @AfterEach
  void close() {
    diary.close();
  }

  private void session(String title) throws DiaryException {
    try (SessionLog log = diary.begin()) {
      for (int i = 0; i < 50; i++) {
        log.write(
            i,
            List.of(
                Notes.chosen(title + " " + i),
                new Note.Answered(Notes.question(title + i, Risk.NUMB_SKIN), Optional.of(Sign.NO)),
                Notes.began(1)),
            Optional.of(Notes.bookmark(title, i, OptionalInt.empty())));
      }
    }
  }

  /** In how many of the diary's files the words are. */
  private long traces(String words) throws IOException {
    long count = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        count += bytes.contains(words) ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void oneSessionIsGoneAndTheOthersStay() throws Exception {
    session("Ordinary");
    session(RARE);
    session("Usual");
    List<PastSession> others =
        List.of(diary.session(3).orElseThrow(), diary.session(1).orElseThrow());
    assertThat(traces(RARE)).isPositive();

    diary.forget(2);

    assertThat(traces(RARE)).isZero();
    assertThat(diary.sessions()).isEqualTo(others);
    diary.close();
    assertThat(traces(RARE)).isZero();
    assertThat(traces("Ordinary")).isPositive();
  }

  /** Its pages have been moved from the log into the database. */
  @Test
  void oneThatWasWrittenLongAgoIsGoneToo() throws Exception {
    session(RARE);
    diary.close();
    assertThat(traces(RARE)).isPositive();
    open();

    diary.forget(1);

    assertThat(traces(RARE)).isZero();
  }

  @Test
  void allIsGone() throws Exception {
    session(RARE);
    session("Usual");

    diary.forgetAll();

    assertThat(diary.sessions()).isEmpty();
    assertThat(traces(RARE)).isZero();
    assertThat(traces("Usual")).isZero();
    session("New");
    assertThat(diary.sessions()).extracting(PastSession::id).containsExactly(1L);
  }

  @Test
  void theIdOfAForgottenSessionIsNotGivenAgain() throws Exception {
    session("A");
    session("B");
    diary.forget(2);
    session("C");

    assertThat(diary.sessions()).extracting(PastSession::id).containsExactly(3L, 1L);
  }

  @Test
  void oneThatIsNotThereIsToldWithThoseThatAre() throws Exception {
    assertThatThrownBy(() -> diary.forget(1))
        .isInstanceOf(DiaryException.class)
        .hasMessage("The diary has no session 1; there is nothing in it.");
    session("A");
    assertThatThrownBy(() -> diary.forget(4))
        .hasMessage("The diary has no session 4; the only one is 1.");
    session("B");
    session("C");
    assertThatThrownBy(() -> diary.forget(4))
        .hasMessage("The diary has no session 4; there are 3 of them from 1 to 3.");
    assertThat(diary.sessions()).hasSize(3);
  }

  @Test
  void nothingIsForgottenWhileASessionIsUnderWay() throws Exception {
    session("A");
    try (SessionLog log = diary.begin()) {
      assertThatThrownBy(() -> diary.forget(1))
          .isInstanceOf(DiaryException.class)
          .hasMessageContaining("under way");
      assertThatThrownBy(() -> diary.forgetAll()).isInstanceOf(DiaryException.class);
      log.write(1, List.of(Notes.chosen("B")), Optional.empty());
    }
    assertThat(diary.sessions()).hasSize(2);
  }

  @Test
  void tracesThatAnotherProgramHoldsOnToAreTold() throws Exception {
    session(RARE);
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("diary.db"));
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN");
      try (ResultSet reading = statement.executeQuery("SELECT * FROM step")) {
        assertThat(reading.next()).isTrue();
        assertThatThrownBy(() -> diary.forget(1))
            .isInstanceOf(DiaryException.class)
            .hasMessageContaining("It is forgotten, but another program is reading the diary");
      }
      statement.execute("ROLLBACK");
    }
    assertThat(diary.sessions()).isEmpty();
    diary.close();
    assertThat(traces(RARE)).isZero();
  }
}
