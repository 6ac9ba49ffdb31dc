package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.knead.diary.Diary;
import dev.knead.diary.SessionLog;
import dev.knead.session.Ending;
import dev.knead.session.Note;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A massage goes on, whatever happens to its diary. */
class DiaryChronicleTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T09:15:30Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final PrintStream err = System.err;
  private Path file;
  private Diary diary;
  private SessionLog log;
  private DiaryChronicle chronicle;

  @BeforeEach
  void aDiaryAndALogThatIsListenedTo() throws IOException {
    file = folder.resolve("diary.db");
    diary = Diary.open(file, CLOCK);
    log = diary.begin();
    chronicle = new DiaryChronicle(log);
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void close() {
    System.setErr(err);
    log.close();
    diary.close();
  }

  @Test
  void whatIsWrittenIsInTheDiaryAtOnce() throws IOException {
    write(1, 6);

    assertThat(ratings()).containsExactly(OptionalInt.of(6));
    assertThat(told()).isEmpty();
  }

  @Test
  void whatCanNotBeWrittenIsToldOnce() throws SQLException {
    loseTheSession();

    write(1, 6);
    write(2, 7);
    write(3, 8);

    assertThat(told())
        .hasLineCount(1)
        .contains("WARN", "The diary has no session " + log.session() + " any more")
        .contains("The massage goes on; not all of it is in the diary.");
  }

  @Test
  void theNextWriteThatWorksIsKept() throws IOException, SQLException {
    loseTheSession();
    write(1, 6);
    execute(
        "INSERT INTO session (id, began, zone, last) VALUES (" + log.session() + ", 0, 'Z', 0)");

    write(2, 7);
    chronicle.write(3, List.of(new Note.Closed(Ending.STOPPED)), Optional.empty());

    assertThat(ratings()).containsExactly(OptionalInt.of(7));
    assertThat(diary.session(log.session()).orElseThrow().ending()).contains(Ending.STOPPED);
    assertThat(told()).hasLineCount(1);
  }

  @Test
  void anotherTroubleIsToldToo() throws SQLException {
    loseTheSession();
    write(1, 6);
    diary.close();

    write(2, 7);
    write(3, 8);

    assertThat(told()).hasLineCount(2);
  }

  @Test
  void theSessionNeverSeesWhatIsWrong() {
    diary.close();
    log.close();

    assertThatCode(() -> write(1, 6)).doesNotThrowAnyException();
    assertThat(told()).hasLineCount(1);
  }

  private void write(long at, int pain) {
    chronicle.write(
        at, List.of(new Note.Rated(Note.Occasion.DURING, OptionalInt.of(pain))), Optional.empty());
  }

  private List<OptionalInt> ratings() throws IOException {
    return diary.session(log.session()).orElseThrow().ratings().stream()
        .map(rating -> rating.pain())
        .toList();
  }

  private void loseTheSession() throws SQLException {
    execute("DELETE FROM session");
  }

  /** Another program at work in the same file. */
  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }
}
