package dev.knead.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.knead.routine.Question.Sign;
import dev.knead.routine.Risk;
import dev.knead.routine.Side;
import dev.knead.routine.Technique;
import dev.knead.routine.Zone;
import dev.knead.session.Balance;
import dev.knead.session.Bookmark;
import dev.knead.session.Command;
import dev.knead.session.Ending;
import dev.knead.session.Note;
import dev.knead.session.Shares;
import dev.knead.session.Spoken;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes into the diary comes out of it. */
class DiaryTest {
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

  /** Closes the file and opens it again, so that nothing is remembered but what is in it. */
  private void reopen() throws DiaryException {
    diary.close();
    open();
  }

  @Test
  void isEmptyAtFirst() throws DiaryException {
    assertThat(diary.sessions()).isEmpty();
    assertThat(diary.session(1)).isEmpty();
    assertThat(diary.unfinished()).isEmpty();
    assertThat(diary.underWay()).isEmpty();
    assertThat(diary.ahead()).isEmpty();
    assertThat(diary.comfort("test")).isEmpty();
    assertThat(diary.standing(List.of(Notes.question("fever", Risk.NUMB_SKIN)), Duration.ofDays(9)))
        .isEqualTo(new StandingAnswers(Set.of(), Set.of()));
  }

  @Test
  void keepsEveryNoteOfASession() throws DiaryException {
    try (SessionLog log = diary.begin()) {
      write(log, 1_000, Notes.answered("fever", Risk.DOCTOR_FIRST, Sign.NO));
      write(
          log, 2_000, new Note.Answered(Notes.question("numb", Risk.NUMB_SKIN), Optional.empty()));
      write(log, 3_000, Notes.chosen("Long strokes"), new Note.Affected(Optional.of(Side.RIGHT)));
      write(
          log,
          4_000,
          new Note.Commanded(new Spoken(Command.RATE, 6), OptionalDouble.of(0.875)),
          new Note.Rated(Note.Occasion.BEFORE, OptionalInt.of(6)),
          new Note.Rated(Note.Occasion.DURING, OptionalInt.empty()));
      write(log, 5_000, Notes.began(1, Zone.CALVES, Zone.THIGHS_REAR, Zone.BELLY));
      write(log, 5_500, new Note.Pressed(2));
      write(
          log,
          6_000,
          new Note.Commanded(Spoken.of(Command.HARDER), OptionalDouble.empty()),
          new Note.Pressed(3));
      write(log, 7_000, Notes.left(Note.Departure.SKIPPED), Notes.began(2));
      clock.forward(Duration.ofSeconds(8));
      write(log, 8_000, new Note.Closed(Ending.STOPPED));
    }
    reopen();

    PastSession expected =
        new PastSession(
            1,
            ZonedDateTime.parse("2026-03-01T10:15:30.123+01:00[Europe/Berlin]"),
            Duration.ofMillis(8_000),
            Optional.of(new PastSession.Massage("test", "Long strokes")),
            Optional.of(Ending.STOPPED),
            Optional.of(Side.RIGHT),
            List.of(
                new PastStep(
                    Duration.ofMillis(5_000),
                    1,
                    "Step 1",
                    Technique.PETRISSAGE,
                    List.of(Zone.CALVES, Zone.THIGHS_REAR, Zone.BELLY),
                    Optional.of(Note.Departure.SKIPPED),
                    Duration.ofMillis(61_003),
                    Duration.ofMillis(30_002),
                    Duration.ofMillis(31_001),
                    List.of(
                        new PastStep.PastPressure(Duration.ofMillis(5_500), 2),
                        new PastStep.PastPressure(Duration.ofMillis(6_000), 3))),
                new PastStep(
                    Duration.ofMillis(7_000),
                    2,
                    "Step 2",
                    Technique.PETRISSAGE,
                    List.of(),
                    Optional.empty(),
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO,
                    List.of())),
            List.of(
                new PastCommand(
                    Duration.ofMillis(4_000),
                    new Spoken(Command.RATE, 6),
                    OptionalDouble.of(0.875)),
                new PastCommand(
                    Duration.ofMillis(6_000), Spoken.of(Command.HARDER), OptionalDouble.empty())),
            List.of(
                new PastRating(Duration.ofMillis(4_000), Note.Occasion.BEFORE, OptionalInt.of(6)),
                new PastRating(
                    Duration.ofMillis(4_000), Note.Occasion.DURING, OptionalInt.empty())),
            List.of(
                new PastAnswer(
                    Duration.ofMillis(1_000),
                    "fever",
                    "Is it fever?",
                    Optional.of(Sign.NO),
                    Sign.YES,
                    Risk.DOCTOR_FIRST),
                new PastAnswer(
                    Duration.ofMillis(2_000),
                    "numb",
                    "Is it numb?",
                    Optional.empty(),
                    Sign.YES,
                    Risk.NUMB_SKIN)));
    assertThat(diary.session(1)).contains(expected);
    assertThat(diary.sessions()).containsExactly(expected);
  }

  @ParameterizedTest
  @EnumSource(Ending.class)
  void keepsEveryEnding(Ending ending) throws DiaryException {
    try (SessionLog log = diary.begin()) {
      write(log, 1, new Note.Closed(ending));
    }
    assertThat(diary.session(1).orElseThrow().ending()).contains(ending);
  }

  @ParameterizedTest
  @EnumSource(Note.Departure.class)
  void keepsEveryDeparture(Note.Departure departure) throws DiaryException {
    try (SessionLog log = diary.begin()) {
      write(log, 1, Notes.began(1), Notes.left(departure));
    }
    assertThat(diary.session(1).orElseThrow().steps().get(0).departure()).contains(departure);
  }

  @ParameterizedTest
  @EnumSource(Command.class)
  void keepsEveryCommand(Command command) throws DiaryException {
    Spoken spoken = new Spoken(command, command == Command.CHOOSE ? 4 : 0);
    try (SessionLog log = diary.begin()) {
      write(log, 1, new Note.Commanded(spoken, OptionalDouble.of(1)));
    }
    assertThat(diary.session(1).orElseThrow().commands().get(0).spoken()).isEqualTo(spoken);
  }

  @ParameterizedTest
  @EnumSource(Note.Occasion.class)
  void keepsEveryRating(Note.Occasion occasion) throws DiaryException {
    try (SessionLog log = diary.begin()) {
      for (int pain = 0; pain <= 10; pain++) {
        write(log, pain, new Note.Rated(occasion, OptionalInt.of(pain)));
        assertThat(diary.session(1).orElseThrow().pain(occasion)).hasValue(pain);
      }
    }
  }

  @Test
  void theLastWordCountsWhereThereCanBeOnlyOne() throws DiaryException {
    try (SessionLog log = diary.begin()) {
      write(log, 1, Notes.chosen("A"), new Note.Affected(Optional.of(Side.LEFT)));
      write(log, 2, Notes.chosen("B"), new Note.Affected(Optional.empty()));
    }
    PastSession session = diary.session(1).orElseThrow();
    assertThat(session.routine()).contains(new PastSession.Massage("test", "B"));
    assertThat(session.affected()).isEmpty();
  }

  @Test
  void pressureWithoutAStepIsNone() throws DiaryException {
    try (SessionLog log = diary.begin()) {
      write(log, 1, new Note.Pressed(2), Notes.left(Note.Departure.DONE));
      write(log, 2, Notes.began(1), Notes.left(Note.Departure.DONE), new Note.Pressed(4));
    }
    assertThat(diary.session(1).orElseThrow().steps())
        .singleElement()
        .satisfies(step -> assertThat(step.pressures()).isEmpty());
  }

  @Test
  void pressureBelongsToTheStepOfItsOwnSession() throws DiaryException {
    try (SessionLog log = diary.begin()) {
      write(log, 1, Notes.began(1));
    }
    try (SessionLog log = diary.begin()) {
      write(log, 1, new Note.Pressed(2), Notes.left(Note.Departure.DONE));
    }
    PastStep step = diary.session(1).orElseThrow().steps().get(0);
    assertThat(step.pressures()).isEmpty();
    assertThat(step.departure()).isEmpty();
  }

  @Test
  void aStepThatIsBegunTwiceIsThereTwice() throws DiaryException {
    try (SessionLog log = diary.begin()) {
      write(log, 1, Notes.began(1), new Note.Pressed(1), Notes.left(Note.Departure.BACK));
      write(log, 2, Notes.began(1), new Note.Pressed(2));
    }
    assertThat(diary.session(1).orElseThrow().steps())
        .extracting(PastStep::departure, step -> step.pressures().get(0).level())
        .containsExactly(tuple(Optional.of(Note.Departure.BACK), 1), tuple(Optional.empty(), 2));
  }

  static Stream<Bookmark> bookmarks() {
    return Stream.of(
        Notes.bookmark(3),
        new Bookmark(
            "other/one",
            1,
            0,
            0,
            new Shares(Side.LEFT, 0, 0),
            0,
            OptionalInt.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Set.of(),
            Balance.NOTHING),
        new Bookmark(
            "ütterly 'odd\"; --",
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Long.MAX_VALUE,
            new Shares(Side.RIGHT, Long.MAX_VALUE, Long.MAX_VALUE),
            5,
            OptionalInt.of(5),
            Optional.of(Side.RIGHT),
            OptionalInt.of(0),
            Set.of(5),
            new Balance(Long.MAX_VALUE, 1, Long.MIN_VALUE)));
  }

  @ParameterizedTest
  @MethodSource("bookmarks")
  void keepsTheLastBookmark(Bookmark bookmark) throws DiaryException {
    try (SessionLog log = diary.begin()) {
      log.write(1, List.of(), Optional.of(Notes.bookmark(1)));
      log.write(2, List.of(), Optional.of(bookmark));
      log.write(3, List.of(), Optional.empty());
    }
    reopen();

    assertThat(diary.unfinished().orElseThrow().bookmark()).isEqualTo(bookmark);
  }

  @Test
  void theNewestSessionComesFirstWhateverTheClockSaid() throws DiaryException {
    diary.begin().close();
    clock.back(Duration.ofDays(400));
    clock.travel("Asia/Tokyo");
    diary.begin().close();

    assertThat(diary.sessions()).extracting(PastSession::id).containsExactly(2L, 1L);
    assertThat(diary.sessions().get(0).began())
        .isEqualTo(ZonedDateTime.parse("2025-01-25T18:15:30.123+09:00[Asia/Tokyo]"));
  }

  @Test
  void aSessionLastsUntilTheLastThingThatIsKnown() throws DiaryException {
    try (SessionLog log = diary.begin()) {
      write(log, 5_000);
      write(log, 4_000);
      assertThat(diary.session(1).orElseThrow().lasted()).isEqualTo(Duration.ofSeconds(5));
    }
  }

  @Test
  void aSecondSessionWaitsForTheFirstToEndButCanRead() throws DiaryException {
    try (SessionLog log = diary.begin();
        Diary other = Diary.open(folder.resolve("diary.db"), clock)) {
      write(log, 1, Notes.chosen("A"));
      assertThatThrownBy(other::begin)
          .isInstanceOf(DiaryException.class)
          .hasMessageStartingWith("Another massage is under way on this computer; ");
      assertThatThrownBy(diary::begin).isInstanceOf(DiaryException.class);
      assertThat(other.sessions()).hasSize(1);
      assertThat(other.underWay()).hasValue(1);
      // Whoever was refused has not lifted the lock either.
      assertThatThrownBy(other::begin).isInstanceOf(DiaryException.class);
    }
    assertThat(diary.underWay()).isEmpty();
    diary.begin().close();
    assertThat(diary.sessions()).hasSize(2);
  }

  @Test
  void aFailedWriteLeavesNothingAndTheNextOneSucceeds() throws DiaryException {
    try (SessionLog log = diary.begin()) {
      write(log, 1, Notes.began(1));
      PastSession before = diary.session(1).orElseThrow();

      List<Note> broken = Arrays.asList(Notes.chosen("Half"), new Note.Pressed(2), null);
      assertThatThrownBy(() -> log.write(2, broken, Optional.of(Notes.bookmark(1))))
          .isInstanceOf(IllegalStateException.class);
      assertThat(diary.session(1)).contains(before);
      assertThat(diary.comfort("test")).isEmpty();

      write(log, 3, new Note.Pressed(3));
      assertThat(diary.session(1).orElseThrow().steps().get(0).pressures()).hasSize(1);
    }
  }

  private static void write(SessionLog log, long at, Note... notes) throws DiaryException {
    log.write(at, List.of(notes), Optional.empty());
  }
}
