package dev.knead.session;

import static dev.knead.session.Command.BACK;
import static dev.knead.session.Command.BETWEEN;
import static dev.knead.session.Command.HARDER;
import static dev.knead.session.Command.HURTS;
import static dev.knead.session.Command.NEXT;
import static dev.knead.session.Command.REPEAT;
import static dev.knead.session.Command.RESUME;
import static dev.knead.session.Command.SKIP;
import static dev.knead.session.Command.UNSURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.Advance;
import dev.knead.routine.Step;
import dev.knead.session.Note.Departure;
import dev.knead.session.Note.Occasion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pain ratings before and after, and "it hurts" in between. */
class PainTest {
  private static final long SILENCE = 15_000;
  private static final Step KNEAD = Massages.knead(Duration.ofMinutes(2), Advance.ITSELF);

  private static Scene asked() {
    return Scene.of(Massages.of(KNEAD), Beforehand.asking(List.of()));
  }

  private static Scene running(Step... steps) {
    return Scene.of(Massages.of(steps)).hear(NEXT).speechEnds();
  }

  // Before and after.

  @ParameterizedTest(name = "from {0} to {1}: {2}, {3} points")
  @CsvSource({
    "6, 3, less, 3",
    "6, 4, less, 2",
    "6, 5, little, 1",
    "6, 6, same, 0",
    "6, 7, little, 1",
    "6, 8, more, 2",
    "0, 10, more, 10",
    "10, 0, less, 10"
  })
  void twoPointsAreAChangeAndLessIsNone(int before, int after, String form, int points) {
    Scene scene = asked().rate(before).hear(NEXT, NEXT).rate(after);

    assertThat(scene.prompt(PromptKey.CHANGE).variant()).isEqualTo(form);
    assertThat(scene.prompt(PromptKey.CHANGE).values())
        .isEqualTo(Map.of("before", before, "after", after, "points", points));
    assertThat(scene.notes(Note.Rated.class))
        .containsExactly(
            new Note.Rated(Occasion.BEFORE, OptionalInt.of(before)),
            new Note.Rated(Occasion.AFTER, OptionalInt.of(after)));
    assertThat(scene.notes(Note.Closed.class)).containsExactly(new Note.Closed(Ending.COMPLETE));
  }

  @Test
  void whoSkipsTheFirstIsNotAskedTheSecond() {
    Scene scene = asked().hear(SKIP, NEXT, NEXT);

    assertThat(scene.keys()).containsExactly(PromptKey.LAST_STEP_DONE, PromptKey.CLOSING_COMPLETE);
  }

  @Test
  void whoSkipsTheSecondHearsNothingOfAChange() {
    Scene scene = asked().rate(4).hear(NEXT, NEXT, SKIP);

    assertThat(scene.keys()).containsExactly(PromptKey.CLOSING_COMPLETE);
  }

  @Test
  void anAnswerBetweenTwoNumbersIsAskedAgain() {
    Scene scene = asked().hear(BETWEEN);
    assertThat(scene.keys()).containsExactly(PromptKey.ASK_WHOLE, PromptKey.ASK_PAIN_BEFORE);

    assertThat(scene.rate(6).phase()).isEqualTo(Phase.PREPARING);
  }

  @Test
  void withoutAnAnswerItGoesOnWithoutOne() {
    Scene scene = asked().speechEnds().pass(SILENCE).speechEnds().pass(SILENCE);

    assertThat(scene.phase()).isEqualTo(Phase.PREPARING);
    assertThat(scene.notes(Note.Rated.class))
        .containsExactly(new Note.Rated(Occasion.BEFORE, OptionalInt.empty()));
  }

  // "It hurts".

  @Test
  void itHurtsLowersAtOnceAsksAndHoldsTheClock() {
    Scene scene = running(KNEAD).until(30_000).hear(HURTS);

    assertThat(scene.keys()).containsExactly(PromptKey.EASED, PromptKey.ASK_PAIN_NOW);
    assertThat(scene.state().pressure()).isEqualTo(1);
    assertThat(scene.pass(10_000).state().leftInStep(scene.now()))
        .isEqualTo(Duration.ofSeconds(90));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 6})
  void upToSixTheStepGoesOnAtTheLowerPressure(int pain) {
    Scene scene = running(KNEAD).until(30_000).hear(HURTS).pass(10_000).rate(pain);

    assertThat(scene.phase()).isEqualTo(Phase.RUNNING);
    assertThat(scene.keys())
        .containsExactly(PromptKey.PAIN_TAKEN, PromptKey.PAIN_GO_ON, PromptKey.PRESSURE);
    assertThat(scene.state().pressure()).isEqualTo(1);
    assertThat(scene.state().leftInStep(scene.now())).isEqualTo(Duration.ofSeconds(90));
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 8, 10})
  void fromSevenOnTheStepIsLeftAndWhyIsSaid(int pain) {
    Scene scene = running(KNEAD, KNEAD).until(30_000).hear(HURTS).rate(pain);

    assertThat(scene.keys()).containsExactly(PromptKey.PAIN_TOO_MUCH, PromptKey.PAIN_STEP_LEFT);
    assertThat(scene.prompt(PromptKey.PAIN_TOO_MUCH).values()).isEqualTo(Map.of("pain", pain));
    assertThat(scene.phase()).isEqualTo(Phase.PAUSED);
    assertThat(scene.state().stepIndex()).isEqualTo(1);
    assertThat(scene.notes(Note.StepLeft.class))
        .extracting(Note.StepLeft::departure)
        .containsExactly(Departure.PAIN);
    assertThat(scene.hear(RESUME).phase()).isEqualTo(Phase.READING);
  }

  @Test
  void twoPainStopsEndTheMassage() {
    Scene scene = running(KNEAD, KNEAD, KNEAD).hear(HURTS).rate(7);
    scene.hear(RESUME).speechEnds().hear(HURTS).rate(9);

    assertThat(scene.phase()).isEqualTo(Phase.CLOSING);
    assertThat(scene.keys()).containsExactly(PromptKey.PAIN_TOO_MUCH, PromptKey.CLOSING_PAIN);
    assertThat(scene.notes(Note.Closed.class)).containsExactly(new Note.Closed(Ending.PAIN));
    assertThat(scene.notes(Note.StepLeft.class))
        .extracting(Note.StepLeft::departure)
        .containsExactly(Departure.PAIN, Departure.PAIN);
  }

  @Test
  void backDoesNotGoToAStepThatWasLeftForPain() {
    Scene scene = running(KNEAD, KNEAD, KNEAD).hear(NEXT).speechEnds().hear(HURTS).rate(8);
    assertThat(scene.state().stepIndex()).isEqualTo(2);

    assertThat(scene.hear(BACK).state().stepIndex()).isZero();
  }

  @Test
  void neitherDoesNext() {
    Scene scene = running(KNEAD, KNEAD, KNEAD).hear(NEXT).speechEnds().hear(HURTS).rate(8);
    scene.hear(BACK);

    assertThat(scene.hear(NEXT).state().stepIndex()).isEqualTo(2);
  }

  @Test
  void backWithNothingButPainBehindStaysWhereItIs() {
    Scene scene = running(KNEAD, KNEAD).hear(HURTS).rate(8).hear(BACK);

    assertThat(scene.state().stepIndex()).isEqualTo(1);
    assertThat(scene.keys()).startsWith(PromptKey.FIRST_STEP, PromptKey.STEP);
  }

  @Test
  void painInTheLastStepEndsTheMassageAsUsual() {
    Scene scene = running(KNEAD).hear(HURTS).rate(8);

    assertThat(scene.keys())
        .containsExactly(
            PromptKey.PAIN_TOO_MUCH, PromptKey.LAST_STEP_DONE, PromptKey.CLOSING_COMPLETE);
  }

  @Test
  void whoDoesNotKnowHowBadItIsLeavesTheStep() {
    Scene scene = running(KNEAD, KNEAD).hear(HURTS, UNSURE);

    assertThat(scene.keys()).containsExactly(PromptKey.PAIN_UNTOLD, PromptKey.PAIN_STEP_LEFT);
  }

  @Test
  void silenceLeavesTheStep() {
    Scene scene = running(KNEAD, KNEAD).hear(HURTS).speechEnds().pass(SILENCE);
    assertThat(scene.keys()).containsExactly(PromptKey.NO_ANSWER, PromptKey.ASK_PAIN_NOW);

    scene.speechEnds().pass(SILENCE);

    assertThat(scene.keys()).containsExactly(PromptKey.PAIN_UNTOLD, PromptKey.PAIN_STEP_LEFT);
  }

  @Test
  void theQuestionCanBeRepeatedAndSkipped() {
    Scene scene = running(KNEAD).hear(HURTS, REPEAT);
    assertThat(scene.keys()).containsExactly(PromptKey.ASK_PAIN_NOW);

    assertThat(scene.hear(SKIP).phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void itHurtsWhileItIsAskedEasesAgain() {
    Scene scene = running(KNEAD).hear(HARDER, HURTS, HURTS);

    assertThat(scene.state().pressure()).isEqualTo(1);
    assertThat(scene.phase()).isEqualTo(Phase.RATING_PAIN);
    assertThat(scene.rate(3).phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void itHurtsInTheReadingTakesTheReadingUpAgain() {
    Scene scene = Scene.of(Massages.of(KNEAD)).hear(NEXT, HURTS).rate(2);

    assertThat(scene.phase()).isEqualTo(Phase.READING);
    assertThat(scene.keys()).contains(PromptKey.ROUTINE_TEXT, PromptKey.BEGIN);
  }
}
