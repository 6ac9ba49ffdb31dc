package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.NullSink;
import dev.knead.audio.SilentSource;
import dev.knead.language.Screening;
import dev.knead.rehearsal.Rehearsal;
import dev.knead.rehearsal.ScriptReader;
import dev.knead.rehearsal.Verdict;
import dev.knead.routine.Routine;
import dev.knead.runtime.Ensemble;
import dev.knead.session.Beforehand;
import dev.knead.session.Phase;
import dev.knead.session.Purpose;
import dev.knead.session.Scene;
import dev.knead.session.SessionState;
import dev.knead.speech.SilentEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers given to {@code knead screen}, and how long a massage can do with them. */
class ScreenedPersonTest {
  private static final Clock THEN =
      Clock.fixed(Instant.parse("2026-03-01T09:15:30.123Z"), ZoneId.of("Europe/Berlin"));
  private static final Screening SCREENING = Screening.load("en-US");
  private static final Duration VALID = Duration.ofDays(30);

  @TempDir Path folder;
  private final StringWriter err = new StringWriter();
  private Home home;
  private Routine massage;

  @BeforeEach
  void homeOfSomebodyNew() throws IOException {
    home = Homes.in(folder);
    massage = RoutineLibrary.of(home).find("sciatica-self");
  }

  @Test
  void whatWasAnsweredIsNotAskedBeforeTheNextMassage() throws IOException {
    assertThat(screened("no").passed()).isTrue();

    assertThat(massageAt(Duration.ZERO).phase()).isNotEqualTo(Phase.SCREENING);
  }

  @ParameterizedTest(name = "{0} ms around thirty days: {1}")
  @CsvSource({"-1, false", "0, false", "1, true", "86400000, true"})
  void thirtyDaysLaterItIsAskedAgain(long millis, boolean asked) throws IOException {
    screened("no");

    assertThat(massageAt(VALID.plusMillis(millis)).phase() == Phase.SCREENING).isEqualTo(asked);
  }

  /** What is dated in the time to come can't be trusted. */
  @Test
  void withTheClockSetBackItIsAskedAgain() throws IOException {
    screened("no");

    assertThat(massageAt(Duration.ofDays(-1)).phase()).isEqualTo(Phase.SCREENING);
    assertThat(err.toString()).startsWith("knead: The computer's clock was set back");
  }

  @Test
  void whoDoesNotKnowIsAskedAgain() throws IOException {
    screened("i don't know");

    assertThat(massageAt(Duration.ZERO).phase()).isEqualTo(Phase.SCREENING);
  }

  @Test
  void numbSkinStandsAndTakesTheIceAway() throws IOException {
    screened("yes");

    Scene scene = massageAt(Duration.ZERO);

    assertThat(scene.phase()).isNotEqualTo(Phase.SCREENING);
    assertThat(scene.state().routine().orElseThrow().steps().size())
        .isLessThan(massage.steps().size());
  }

  /** Goes through the questions with "no"; the last one, for numb skin, gets its own answer. */
  private Verdict screened(String last) throws IOException {
    StringBuilder lines = new StringBuilder("person:\n");
    for (int i = 1; i <= SCREENING.questions().size(); i++) {
      String words = i < SCREENING.questions().size() ? "no" : last;
      lines.append("  - {when: screening, after: 1s, say: \"").append(words).append("\"}\n");
    }
    Path script = Files.writeString(folder.resolve("script.yaml"), lines);
    Coach coach = new Coach(home, "en-US");
    try (SessionDiary diary = diary(THEN)) {
      Beforehand nothing = diary.beforehand(Purpose.SCREENING, SCREENING, List.of());
      return new Rehearsal(ScriptReader.read(script))
          .text(
              coach
                  .stage(
                      SessionState.screening(nothing),
                      Ensemble.of(new SilentEngine(), coach.voice("kevin16").delivery()),
                      new SilentSource(),
                      Optional.empty(),
                      new NullSink(),
                      entry -> {})
                  .rememberedBy(diary.begin()));
    }
  }

  /** The beginning of a massage so much later. */
  private Scene massageAt(Duration later) {
    try (SessionDiary diary = diary(Clock.offset(THEN, later))) {
      return Scene.of(
          SessionState.of(massage, diary.beforehand(Purpose.MASSAGE, SCREENING, List.of(massage))));
    }
  }

  private SessionDiary diary(Clock clock) {
    return SessionDiary.open(home.diary(), clock, new PrintWriter(err, true));
  }
}
