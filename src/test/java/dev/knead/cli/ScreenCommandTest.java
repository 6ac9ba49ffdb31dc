package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.diary.Diary;
import dev.knead.diary.PastSession;
import dev.knead.language.Screening;
import dev.knead.runtime.TimeOfDay;
import dev.knead.session.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenCommandTest {
  private static final String FIRST_QUESTIONS = "First, some questions for your safety.";

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void homeOfSomebodyNew() {
    home = Homes.in(folder);
  }

  @Test
  void whoSaysNothingIsAskedTwiceAndTheSignIsAssumed() {
    Terminal terminal = run("screen");

    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.code()).isZero();
    assertThat(terminal.out())
        .containsSubsequence(
            FIRST_QUESTIONS,
            "Do you have sciatica in both legs",
            "I did not hear an answer.",
            "Do you have sciatica in both legs",
            "To be safe, I take it that this applies to you.",
            "This can be an emergency.",
            "There will be no massage today.")
        .doesNotContain("Which side hurts", "step 1 of");
    assertThat(terminal.out().lines().reduce((before, last) -> last).orElseThrow()).endsWith("end");
  }

  @Test
  void whatIsAssumedIsKeptAsAssumed() throws IOException {
    run("screen");

    List<PastSession> sessions = sessions();
    assertThat(sessions).hasSize(1);
    assertThat(sessions.get(0).ending()).contains(Ending.EMERGENCY);
    assertThat(sessions.get(0).routine()).isEmpty();
    assertThat(sessions.get(0).answers())
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.question())
                  .isEqualTo(Screening.load("en-US").questions().get(0).id());
              assertThat(answer.given()).isEmpty();
              assertThat(answer.isSign()).isTrue();
            });
  }

  @Test
  void whatIsAssumedIsAskedAgainBeforeAMassage() {
    run("screen");

    assertThat(run("start", "sciatica-self").out())
        .contains(FIRST_QUESTIONS, "Do you have sciatica in both legs");
  }

  /** That is what it is for. */
  @Test
  void asksAgainThoughEverythingWasAnswered() throws IOException {
    Screened.in(home.diary());
    assertThat(run("start", "sciatica-self").out()).doesNotContain(FIRST_QUESTIONS);

    assertThat(run("screen").out()).contains(FIRST_QUESTIONS, "Do you have sciatica in both legs");
  }

  @Test
  void aSignThatIsAssumedTakesThePlaceOfTheAnswerBefore() throws IOException {
    Screened.in(home.diary());

    run("screen");

    assertThat(run("start", "sciatica-self").out()).contains(FIRST_QUESTIONS);
  }

  @Test
  void withoutADiaryNothingIsKept() {
    Terminal terminal = run("screen", "--no-diary");

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out()).contains(FIRST_QUESTIONS);
    assertThat(Files.exists(home.diary())).isFalse();
  }

  @Test
  void takesNoRoutine() {
    Terminal terminal = run("screen", "sciatica-self");

    assertThat(terminal.code()).isEqualTo(2);
    assertThat(terminal.err()).contains("sciatica-self");
  }

  private List<PastSession> sessions() throws IOException {
    try (Diary diary = Diary.open(home.diary(), TimeOfDay.clock())) {
      return diary.sessions();
    }
  }

  /** A verb without anybody at the microphone. */
  private Terminal run(String... words) {
    String[] all = new String[words.length + 4];
    System.arraycopy(words, 0, all, 0, words.length);
    System.arraycopy(new String[] {"--mic", "null", "--speaker", "null"}, 0, all, words.length, 4);
    return Terminal.run(Main.commandLine(home, Map.of()), all);
  }
}
