package dev.knead.diary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.session.Bookmark;
import dev.knead.session.Ending;
import dev.knead.session.Note;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a new session wants to know of the earlier ones. */
class RecollectionTest {
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock();
  private Diary diary;

  @BeforeEach
  void open() throws DiaryException {
    diary = Diary.open(folder.resolve("diary.db"), clock);
  }

  @AfterEach
  void close() {
    diary.close();
  }

  @Test
  void aMassageThatWasBrokenOffIsUnfinished() throws DiaryException {
    try (SessionLog log = diary.begin()) {
      clock.forward(Duration.ofMinutes(7));
      log.write(1, List.of(), Optional.of(Notes.bookmark(2)));
      clock.forward(Duration.ofMinutes(1));
      log.write(2, List.of(), Optional.empty());
      clock.forward(Duration.ofMinutes(1));
      assertThat(diary.unfinished()).as("while it is under way").isEmpty();
    }

    assertThat(diary.unfinished())
        .contains(
            new Unfinished(
                1,
                ZonedDateTime.parse("2026-03-01T10:23:30.123+01:00[Europe/Berlin]"),
                Notes.bookmark(2)));
  }

  @Test
  void oneThatEndedIsNotUnfinished() throws DiaryException {
    session(
        List.of(Notes.chosen("Long strokes"), Notes.began(2), new Note.Closed(Ending.STOPPED)),
        Notes.bookmark(1));

    assertThat(diary.unfinished()).isEmpty();
  }

  @Test
  void oneWithoutABookmarkDoesNotHideTheOneBefore() throws DiaryException {
    session(List.of(), Notes.bookmark(1));
    diary.begin().close();

    assertThat(diary.unfinished().orElseThrow().session()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNHEARD", "INTERRUPTED", "STOPPED", "EMERGENCY"})
  void anOfferThatWasNeverDecidedIsMadeAgain(Ending ending) throws DiaryException {
    session(List.of(), Notes.bookmark(1));
    session(List.of(new Note.Closed(ending)), Notes.bookmark(1));

    assertThat(diary.unfinished().orElseThrow().bookmark()).isEqualTo(Notes.bookmark(1));
  }

  @ParameterizedTest
  @CsvSource({"UNHEARD, true", "INTERRUPTED, true", "STOPPED, false", "NOTHING_LEFT, false"})
  void anOfferThatWasDeclinedBySilenceIsMadeAgainWhereNobodyWasHeard(Ending ending, boolean offered)
      throws DiaryException {
    session(List.of(), Notes.bookmark(1));
    session(List.of(Notes.chosen("Long strokes"), new Note.Closed(ending)), Notes.bookmark(1));

    assertThat(diary.unfinished().isPresent()).isEqualTo(offered);
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLETE, false",
    "STOPPED, false",
    "PAIN, false",
    "UNHEARD, true",
    "INTERRUPTED, true"
  })
  void aMassageIsOfferedWhereNobodyDecidedThatItShouldEnd(Ending ending, boolean offered)
      throws DiaryException {
    session(
        List.of(Notes.chosen("Long strokes"), Notes.began(1), new Note.Closed(ending)),
        Notes.bookmark(1));

    assertThat(diary.unfinished().isPresent()).isEqualTo(offered);
  }

  @Test
  void aNewerOneWithABookmarkTakesItsPlace() throws DiaryException {
    session(List.of(), Notes.bookmark(1));
    session(
        List.of(Notes.chosen("Long strokes"), Notes.began(3), new Note.Closed(Ending.STOPPED)),
        Notes.bookmark(2));

    assertThat(diary.unfinished()).isEmpty();
  }

  @Test
  void theNewestIsSoWhateverTheClockSays() throws DiaryException {
    session(List.of(), Notes.bookmark(1));
    clock.back(Duration.ofDays(1));
    session(List.of(), Notes.bookmark(2));

    assertThat(diary.unfinished().orElseThrow().session()).isEqualTo(2);
  }

  @Test
  void comfortIsThatOfTheNewestSessionOfTheRoutineThatHasOne() throws DiaryException {
    session(List.of(), Notes.bookmark("a", 1, OptionalInt.of(2)));
    session(List.of(), Notes.bookmark("a", 1, OptionalInt.of(4)));
    session(List.of(), Notes.bookmark("a", 1, OptionalInt.empty()));
    session(List.of(), Notes.bookmark("b", 1, OptionalInt.of(1)));

    assertThat(diary.comfort("a")).hasValue(4);
    assertThat(diary.comfort("b")).hasValue(1);
    assertThat(diary.comfort("c")).isEmpty();
  }

  @Test
  void aClockThatWasSetBackIsNoticed() throws DiaryException {
    try (SessionLog log = diary.begin()) {
      clock.forward(Duration.ofMinutes(10));
      log.write(1, List.of(), Optional.empty());
    }
    assertThat(diary.ahead()).isEmpty();
    clock.back(Duration.ofMinutes(1));
    assertThat(diary.ahead()).as("a minute is nothing").isEmpty();
    clock.back(Duration.ofMillis(1));
    assertThat(diary.ahead())
        .contains(ZonedDateTime.parse("2026-03-01T10:25:30.123+01:00[Europe/Berlin]"));

    clock.travel("America/New_York");
    clock.back(Duration.ofDays(3));
    session(List.of(), Notes.bookmark(1));
    assertThat(diary.ahead().orElseThrow().getZone().getId())
        .as("it is the newest by the clocks of then, not the last session's")
        .isEqualTo("Europe/Berlin");
    clock.forward(Duration.ofDays(4));
    assertThat(diary.ahead()).isEmpty();
  }

  private void session(List<Note> notes, Bookmark bookmark) throws DiaryException {
    try (SessionLog log = diary.begin()) {
      log.write(1, notes, Optional.of(bookmark));
    }
  }
}
