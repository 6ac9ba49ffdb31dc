package dev.knead.diary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.Question;
import dev.knead.routine.Question.Sign;
import dev.knead.routine.Risk;
import dev.knead.session.Note;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only what was surely said, of the same question and not long ago, need not be asked again. */
class StandingAnswersTest {
  private static final Duration VALIDITY = Duration.ofDays(30);

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

  @ParameterizedTest
  @CsvSource({
    "EMERGENCY,    NO,  stands",
    "DOCTOR_FIRST, NO,  stands",
    "NO_MASSAGE,   NO,  stands",
    "NUMB_SKIN,    NO,  stands",
    "EMERGENCY,    YES, is asked",
    "DOCTOR_FIRST, YES, is asked",
    "NO_MASSAGE,   YES, is asked",
    "NUMB_SKIN,    YES, stands as a sign",
    "EMERGENCY,       , is asked",
    "NUMB_SKIN,       , is asked"
  })
  void aSignIsAskedAgainUnlessTheSkinIsNumb(Risk risk, Sign given, String expected)
      throws DiaryException {
    Question question = Notes.question("q", risk);
    answer(new Note.Answered(question, Optional.ofNullable(given)));

    assertThat(standing(question))
        .isEqualTo(
            switch (expected) {
              case "stands" -> new StandingAnswers(Set.of("q"), Set.of());
              case "stands as a sign" -> new StandingAnswers(Set.of("q"), Set.of(risk));
              default -> new StandingAnswers(Set.of(), Set.of());
            });
  }

  @Test
  void theLatestAnswerCounts() throws DiaryException {
    Question question = Notes.question("q", Risk.NO_MASSAGE);
    answer(Notes.answered("q", Risk.NO_MASSAGE, Sign.YES));
    answer(Notes.answered("q", Risk.NO_MASSAGE, Sign.NO));
    assertThat(standing(question).questions()).containsExactly("q");

    answer(new Note.Answered(question, Optional.empty()));
    assertThat(standing(question).questions()).isEmpty();
  }

  @Test
  void anAnswerThatIsTakenBackDoesNotStand() throws DiaryException {
    try (SessionLog log = diary.begin()) {
      log.write(1, List.of(Notes.answered("q", Risk.NO_MASSAGE, Sign.NO)), Optional.empty());
      log.write(2, List.of(Notes.answered("r", Risk.NO_MASSAGE, Sign.NO)), Optional.empty());
      log.write(
          3, List.of(new Note.TakenBack(Notes.question("q", Risk.NO_MASSAGE))), Optional.empty());
    }

    assertThat(standing(Notes.question("q", Risk.NO_MASSAGE)).questions()).isEmpty();
    assertThat(standing(Notes.question("r", Risk.NO_MASSAGE)).questions()).containsExactly("r");
  }

  @Test
  void theLatestIsSoByItsSessionNotByTheClock() throws DiaryException {
    answer(Notes.answered("q", Risk.NO_MASSAGE, Sign.NO));
    clock.back(Duration.ofDays(2));
    answer(Notes.answered("q", Risk.NO_MASSAGE, Sign.YES));
    clock.forward(Duration.ofDays(3));

    assertThat(standing(Notes.question("q", Risk.NO_MASSAGE)).questions()).isEmpty();
  }

  @Test
  void anotherWordingIsAnotherQuestion() throws DiaryException {
    answer(Notes.answered("q", Risk.NO_MASSAGE, Sign.NO));
    Question reworded =
        new Question("q", "Is it really q?", Sign.YES, Risk.NO_MASSAGE, "Do not.", List.of());

    assertThat(standing(reworded).questions()).isEmpty();
  }

  @Test
  void anAnswerIsTheSameToAQuestionWhoseOtherAnswerIsTheSign() throws DiaryException {
    answer(Notes.answered("q", Risk.NO_MASSAGE, Sign.NO));
    Question turned = new Question("q", "Is it q?", Sign.NO, Risk.NO_MASSAGE, "Do not.", List.of());

    assertThat(standing(turned).questions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, true", "2592000000, true", "2592000001, false", "-1, false", "-60000, false"})
  void anAnswerStandsForItsTimeAndNotBeforeItWasGiven(long millis, boolean stands)
      throws DiaryException {
    answer(Notes.answered("q", Risk.NO_MASSAGE, Sign.NO));
    clock.forward(Duration.ofMillis(millis));

    assertThat(standing(Notes.question("q", Risk.NO_MASSAGE)).questions().contains("q"))
        .isEqualTo(stands);
  }

  @Test
  void onlyWhatIsAskedForIsAnswered() throws DiaryException {
    answer(
        Notes.answered("a", Risk.NUMB_SKIN, Sign.YES),
        Notes.answered("b", Risk.EMERGENCY, Sign.NO));

    assertThat(
            diary.standing(
                List.of(Notes.question("b", Risk.EMERGENCY), Notes.question("c", Risk.EMERGENCY)),
                VALIDITY))
        .isEqualTo(new StandingAnswers(Set.of("b"), Set.of()));
  }

  @Test
  void whatIsForgottenIsAskedAgain() throws DiaryException {
    answer(Notes.answered("q", Risk.NO_MASSAGE, Sign.NO));
    diary.forgetAll();

    assertThat(standing(Notes.question("q", Risk.NO_MASSAGE)).questions()).isEmpty();
  }

  private StandingAnswers standing(Question question) throws DiaryException {
    return diary.standing(List.of(question), VALIDITY);
  }

  private void answer(Note... answers) throws DiaryException {
    try (SessionLog log = diary.begin()) {
      // Later than the clock says, as in a session that is played faster than it takes.
      log.write(3_600_000, List.of(answers), Optional.empty());
    }
  }
}
