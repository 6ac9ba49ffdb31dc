package dev.knead.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.session.Note;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An old diary becomes a new one, whole or not at all. */
class MigrationsTest {
  private static final String SECOND =
      "ALTER TABLE session ADD COLUMN mood TEXT; UPDATE session SET mood = 'calm';";
  private static final String THIRD =
      "ALTER TABLE session RENAME COLUMN mood TO temper; CREATE TABLE more (x) STRICT_NONSENSE;";

  @TempDir Path folder;

  private Diary open(String... later) throws DiaryException {
    List<String> scripts = new ArrayList<>(Migrations.ofKnead().scripts());
    scripts.addAll(List.of(later));
    return Diary.open(folder.resolve("diary.db"), new SettableClock(), new Migrations(scripts));
  }

  private void old() throws DiaryException {
    try (Diary diary = open();
        SessionLog log = diary.begin()) {
      log.write(
          1, List.of(new Note.Rated(Note.Occasion.BEFORE, OptionalInt.of(4))), Optional.empty());
    }
  }

  @Test
  void whatStandsInAnOldDiaryStandsInTheNewOne() throws Exception {
    old();

    try (Diary diary = open(SECOND)) {
      assertThat(diary.session(1).orElseThrow().pain(Note.Occasion.BEFORE)).hasValue(4);
    }
    assertThat(mood("mood")).contains("calm");
  }

  @Test
  void aNewDiaryGoesThroughAllVersions() throws Exception {
    try (Diary diary = open(SECOND)) {
      assertThat(diary.sessions()).isEmpty();
    }
    assertThat(mood("mood")).isEmpty();
  }

  @Test
  void aMigrationThatFailsLeavesTheVersionBeforeIt() throws Exception {
    old();

    assertThatThrownBy(() -> open(SECOND, THIRD)).isInstanceOf(DiaryException.class);

    assertThat(mood("mood")).contains("calm");
    try (Diary diary = open(SECOND)) {
      assertThat(diary.sessions()).hasSize(1);
    }
  }

  @Test
  void anOlderProgramLeavesANewerDiaryAlone() throws Exception {
    open(SECOND).close();
    byte[] before = Files.readAllBytes(folder.resolve("diary.db"));

    assertThatThrownBy(this::open).hasMessageContaining("newer version of Knead");
    assertThat(folder.resolve("diary.db")).hasBinaryContent(before);
  }

  @Test
  void openingItAgainChangesNothing() throws Exception {
    old();
    byte[] before = Files.readAllBytes(folder.resolve("diary.db"));

    open().close();

    assertThat(folder.resolve("diary.db")).hasBinaryContent(before);
  }

  private Optional<String> mood(String column) throws Exception {
    try (Ledger ledger =
        new Ledger(folder.resolve("diary.db"), Sqlite.toRead(folder.resolve("diary.db")))) {
      return ledger.read(sql -> sql.first(row -> row.text(column), "SELECT * FROM session"));
    }
  }
}
