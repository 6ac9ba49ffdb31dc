package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.diary.Diary;
import dev.knead.diary.NewerDiary;
import dev.knead.diary.PastSession;
import dev.knead.diary.SessionLog;
import dev.knead.diary.Unfinished;
import dev.knead.routine.Routine;
import dev.knead.routine.Side;
import dev.knead.runtime.TimeOfDay;
import dev.knead.session.Balance;
import dev.knead.session.Bookmark;
import dev.knead.session.Ending;
import dev.knead.session.Note;
import dev.knead.session.Shares;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start makes of what the diary says, and of a diary that can't be had. */
class SessionDiaryTest {
  /** In the fourth of the eight steps of {@code sciatica-self}, which takes 90 seconds. */
  private static final Bookmark GENTLE_PULLS =
      new Bookmark(
          "sciatica-self",
          8,
          3,
          50_000,
          new Shares(Side.LEFT, 90_000, 90_000),
          2,
          OptionalInt.empty(),
          Optional.of(Side.LEFT),
          OptionalInt.of(6),
          Set.of(),
          Balance.NOTHING);

  private static final String OFFER = "We did not finish last time.";

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void homeOfSomebodyWhoHasAnsweredTheSafetyQuestions() throws IOException {
    home = Homes.in(folder);
    Screened.in(home.diary());
  }

  @Test
  void aMassageThatWasBrokenOffIsOfferedAndAskedFor() throws IOException {
    breakOff(Duration.ofMinutes(2));

    Terminal terminal = start("sciatica-self");

    assertThat(terminal.code()).isZero();
    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.out())
        .containsSubsequence(
            OFFER,
            "Self massage of the leg: you were in step 4, First gentle pulls.",
            "40 seconds left.",
            "Say yes to take it up there, or no to begin anew.");
  }

  @Test
  void itIsOfferedToWhomIsAskedWhichMassageToo() throws IOException {
    breakOff(Duration.ofMinutes(2));

    assertThat(start().out()).contains(OFFER, "you were in step 4");
  }

  @Test
  void itIsOfferedForADay() throws IOException {
    breakOff(Duration.ofHours(24).minusMinutes(1));

    assertThat(start("sciatica-self").out()).contains(OFFER);
  }

  @Test
  void afterADayItIsBegunAnew() throws IOException {
    breakOff(Duration.ofHours(24).plusMinutes(1));

    Terminal terminal = start("sciatica-self");

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out()).contains("Which side hurts").doesNotContain(OFFER);
  }

  @Test
  void whoNamesAnotherMassageIsNotOfferedIt() throws IOException {
    breakOff(Duration.ofMinutes(2));

    Terminal terminal = start("calves");

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out()).contains("Welcome.").doesNotContain(OFFER);
  }

  @Test
  void oneThatWasEndedIsNotOffered() throws IOException {
    Routine massage = RoutineLibrary.of(home).find("sciatica-self");
    breakOff(
        Duration.ofMinutes(2),
        new Note.Chosen(massage),
        new Note.StepBegan(4, massage.steps().get(3)),
        new Note.Closed(Ending.STOPPED));

    assertThat(start("sciatica-self").out()).contains("Which side hurts").doesNotContain(OFFER);
  }

  @Test
  void whileAnotherMassageIsUnderWayASessionGoesOnWithoutTheDiary() throws IOException {
    Terminal terminal;
    PastSession other;
    try (Diary diary = Diary.open(home.diary(), TimeOfDay.clock());
        SessionLog log = diary.begin()) {
      log.write(1, List.of(), Optional.of(GENTLE_PULLS));

      terminal = start("sciatica-self");

      log.write(2, List.of(new Note.Affected(Optional.of(Side.LEFT))), Optional.empty());
      assertThat(diary.sessions()).hasSize(2);
      other = diary.sessions().get(0);
      assertThat(diary.underWay()).hasValue(log.session());
    }

    assertThat(terminal.code()).isZero();
    assertThat(terminal.err())
        .isEqualTo(
            line(
                "knead: Another massage is under way on this computer; end that one first. This"
                    + " session goes on without the diary."));
    assertThat(terminal.out()).contains("Which side hurts").doesNotContain(OFFER);
    assertThat(other.affected()).contains(Side.LEFT);
    assertThat(other.ending()).isEmpty();
    assertThat(unfinished()).contains(GENTLE_PULLS);
  }

  @Test
  void aClockThatWasSetBackIsToldAndNothingIsLost() throws IOException {
    breakOff(Duration.ofDays(-40));

    Terminal terminal = start("sciatica-self");

    assertThat(terminal.code()).isZero();
    assertThat(terminal.err())
        .startsWith("knead: The computer's clock was set back: the diary goes to ")
        .contains("Nothing is lost; what can't be dated is asked again.")
        .hasLineCount(1);
    assertThat(terminal.out()).doesNotContain(OFFER);
    try (Diary diary = Diary.open(home.diary(), TimeOfDay.clock())) {
      assertThat(diary.sessions()).extracting(PastSession::id).containsExactly(3L, 2L, 1L);
    }
  }

  @Test
  void aDiaryOfANewerVersionIsToldAndLeftAsItIs() throws Exception {
    breakOff(Duration.ofMinutes(2));
    NewerDiary.of(home.diary());
    byte[] before = Files.readAllBytes(home.diary());

    Terminal terminal = start("sciatica-self");

    assertThat(terminal.code()).isZero();
    assertThat(terminal.err())
        .startsWith("knead: The diary " + home.diary().toRealPath() + " was written by a newer")
        .endsWith(line(" This session goes on without the diary."))
        .hasLineCount(1);
    assertThat(terminal.out())
        .contains("First, some questions for your safety.")
        .doesNotContain(OFFER);
    assertThat(home.diary()).hasBinaryContent(before);
  }

  /** A massage that came to a step so long ago, and perhaps a note more. */
  private void breakOff(Duration ago, Note... notes) throws IOException {
    Clock then = Clock.offset(TimeOfDay.clock(), ago.negated());
    try (Diary diary = Diary.open(home.diary(), then);
        SessionLog log = diary.begin()) {
      log.write(300_000, List.of(notes), Optional.of(GENTLE_PULLS));
    }
  }

  private Optional<Bookmark> unfinished() throws IOException {
    try (Diary diary = Diary.open(home.diary(), TimeOfDay.clock())) {
      return diary.unfinished().map(Unfinished::bookmark);
    }
  }

  private Terminal start(String... routine) {
    String[] all = new String[routine.length + 5];
    all[0] = "start";
    System.arraycopy(new String[] {"--mic", "null", "--speaker", "null"}, 0, all, 1, 4);
    System.arraycopy(routine, 0, all, 5, routine.length);
    return Terminal.run(Main.commandLine(home, Map.of()), all);
  }

  private static String line(String words) {
    return words + System.lineSeparator();
  }
}
