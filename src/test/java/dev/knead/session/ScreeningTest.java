package dev.knead.session;

import static dev.knead.session.Command.BACK;
import static dev.knead.session.Command.NEXT;
import static dev.knead.session.Command.NO;
import static dev.knead.session.Command.REPEAT;
import static dev.knead.session.Command.STOP;
import static dev.knead.session.Command.UNSURE;
import static dev.knead.session.Command.YES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.Advance;
import dev.knead.routine.Question;
import dev.knead.routine.Question.Sign;
import dev.knead.routine.Risk;
import dev.knead.routine.Step;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The questions for signs that speak against a massage. */
class ScreeningTest {
  private static final long SILENCE = 15_000;
  private static final Step KNEAD = Massages.knead(Duration.ofMinutes(2), Advance.ITSELF);
  private static final List<Question> ALL =
      List.of(Signs.CHEST, Signs.DIAGNOSIS, Signs.WOUND, Signs.NUMB);

  private static Scene asking(Question... questions) {
    return Scene.of(Massages.of(KNEAD, Massages.ice()), Beforehand.asking(List.of(questions)));
  }

  @Test
  void whoHasNoSignGoesThroughToTheMassage() {
    Scene scene = Scene.of(Massages.of(KNEAD), Beforehand.asking(ALL));
    scene.pass(9_000).speechEnds().hear(NO, YES, NO, NO);

    assertThat(scene.transcript())
        .containsExactly(
            "0 WELCOME NOT_MEDICAL SCREENING_INTRO QUESTION",
            "9000 TAKEN QUESTION",
            "9000 TAKEN QUESTION",
            "9000 TAKEN QUESTION",
            "9000 TAKEN ASK_PAIN_BEFORE");
    assertThat(scene.notes(Note.Answered.class))
        .extracting(answer -> answer.question().id() + " " + answer.given().orElseThrow())
        .containsExactly("chest NO", "diagnosis YES", "wound NO", "numb NO");
  }

  @ParameterizedTest(name = "{0} after {1}: {2}")
  @CsvSource({
    "YES, '', EMERGENCY, chest",
    "NO, NO, DOCTOR_FIRST, diagnosis",
    "YES, 'NO YES', NO_MASSAGE, wound",
    "UNSURE, '', EMERGENCY, chest",
    "UNSURE, 'NO', DOCTOR_FIRST, diagnosis"
  })
  void aSignEndsItWithWhatToDo(Command answer, String before, Ending ending, String sign) {
    Scene scene = Scene.of(Massages.of(KNEAD), Beforehand.asking(ALL));
    List.of(before.split(" ")).stream()
        .filter(word -> !word.isEmpty())
        .forEach(word -> scene.hear(Command.valueOf(word)));

    scene.hear(answer);

    assertThat(scene.phase()).isEqualTo(Phase.CLOSING);
    assertThat(scene.prompt(PromptKey.ADVICE).values())
        .isEqualTo(Map.of("text", "See to the " + sign + "."));
    assertThat(scene.prompt(PromptKey.CLOSING_SIGN).variant()).isEqualToIgnoringCase(ending.name());
    assertThat(scene.notes(Note.Closed.class)).containsExactly(new Note.Closed(ending));
    assertThat(scene.notes(Note.StepBegan.class)).isEmpty();
  }

  @Test
  void numbSkinTakesHeatAndColdAway() {
    Scene scene = asking(Signs.NUMB).hear(YES);

    assertThat(scene.keys())
        .containsExactly(
            PromptKey.TAKEN, PromptKey.ADVICE, PromptKey.LEFT_OUT, PromptKey.ASK_PAIN_BEFORE);
    scene.rate(5);
    assertThat(scene.state().routine().orElseThrow().steps()).containsExactly(KNEAD);
    assertThat(scene.prompt(PromptKey.NEEDS).values().get("needs").toString())
        .doesNotContain("ice");
  }

  @Test
  void whereNothingIsLeftWithoutColdItEndsKindly() {
    Scene scene =
        Scene.of(Massages.of(Massages.ice()), Beforehand.asking(List.of(Signs.NUMB))).hear(YES);

    assertThat(scene.keys())
        .containsExactly(PromptKey.TAKEN, PromptKey.ADVICE, PromptKey.CLOSING_NOTHING_LEFT);
    assertThat(scene.notes(Note.Closed.class))
        .containsExactly(new Note.Closed(Ending.NOTHING_LEFT));
  }

  /** Also where nothing is left out for it. */
  @Test
  void whoHasNumbSkinIsToldWhatItMeans() {
    Scene alone =
        Scene.of(
            SessionState.screening(
                new Beforehand(
                    Purpose.SCREENING,
                    List.of(Signs.NUMB),
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Map.of())));

    assertThat(alone.hear(YES).keys())
        .containsExactly(PromptKey.TAKEN, PromptKey.ADVICE, PromptKey.CLOSING_SCREENED);
    assertThat(alone.prompt(PromptKey.ADVICE).values())
        .isEqualTo(Map.of("text", "See to the numb."));
    Scene massage = Scene.of(Massages.of(KNEAD), Beforehand.asking(List.of(Signs.NUMB)));
    assertThat(massage.hear(YES).keys())
        .containsExactly(PromptKey.TAKEN, PromptKey.ADVICE, PromptKey.ASK_PAIN_BEFORE);
    assertThat(asking(Signs.NUMB).hear(NO).keys()).doesNotContain(PromptKey.ADVICE);
  }

  @Test
  void silenceIsAskedOnceMoreAndThenTakenForTheSign() {
    Scene scene = asking(Signs.CHEST).speechEnds().pass(SILENCE);
    assertThat(scene.keys()).containsExactly(PromptKey.NO_ANSWER, PromptKey.QUESTION);

    scene.pass(4_000).speechEnds().pass(SILENCE - 1);
    assertThat(scene.phase()).isEqualTo(Phase.SCREENING);
    scene.pass(1);

    assertThat(scene.keys())
        .containsExactly(PromptKey.ASSUMED, PromptKey.ADVICE, PromptKey.CLOSING_SIGN);
    assertThat(scene.notes(Note.Answered.class))
        .containsExactly(new Note.Answered(Signs.CHEST, Optional.empty()));
  }

  @Test
  void whatIsNoAnswerIsAskedOnceMoreAndThenTakenForTheSign() {
    Scene scene = asking(Signs.CHEST).hear(NEXT);
    assertThat(scene.keys()).containsExactly(PromptKey.ANSWER_FIRST, PromptKey.QUESTION);

    assertThat(scene.hear(NEXT).phase()).isEqualTo(Phase.CLOSING);
  }

  @Test
  void assumedNumbnessIsTakenForNumbness() {
    Scene scene = asking(Signs.NUMB).hear(UNSURE);

    assertThat(scene.keys()).startsWith(PromptKey.ASSUMED, PromptKey.ADVICE, PromptKey.LEFT_OUT);
  }

  @Test
  void everyQuestionHasItsOwnTwoChances() {
    Scene scene = asking(Signs.CHEST, Signs.WOUND).speechEnds().pass(SILENCE).hear(NO);

    scene.speechEnds().pass(SILENCE);

    assertThat(scene.phase()).isEqualTo(Phase.SCREENING);
  }

  @ParameterizedTest
  @EnumSource(names = {"REPEAT", "HELP", "LOUDER", "SLOWER", "OTHER_VOICE"})
  void whoAsksBackIsAskedAgainAsOftenAsTheyLike(Command command) {
    Scene scene = asking(Signs.CHEST);
    for (int times = 0; times < 5; times++) {
      assertThat(scene.hear(command).keys()).endsWith(PromptKey.QUESTION);
    }
    assertThat(scene.phase()).isEqualTo(Phase.SCREENING);
    assertThat(scene.hear(REPEAT).keys()).containsExactly(PromptKey.QUESTION);
  }

  @Test
  void backTakesAnAnswerBack() {
    Scene scene = asking(Signs.CHEST, Signs.NUMB, Signs.WOUND).hear(NO, YES, BACK);
    assertThat(scene.prompt(PromptKey.QUESTION).values()).containsEntry("text", "Is it numb?");

    scene.hear(NO, NO);

    assertThat(scene.keys()).doesNotContain(PromptKey.LEFT_OUT);
    assertThat(scene.state().routine().orElseThrow().steps()).hasSize(2);
  }

  @Test
  void whatIsTakenBackIsForgotten() {
    assertThat(asking(Signs.CHEST, Signs.WOUND).hear(NO, BACK).notes(Note.TakenBack.class))
        .containsExactly(new Note.TakenBack(Signs.CHEST));
    assertThat(asking(Signs.CHEST).hear(BACK).notes(Note.TakenBack.class)).isEmpty();
  }

  @Test
  void backAtTheFirstQuestionAsksItAgain() {
    assertThat(asking(Signs.CHEST).hear(BACK).keys()).containsExactly(PromptKey.QUESTION);
  }

  @Test
  void stopEndsItInEveryQuestion() {
    assertThat(asking(Signs.CHEST).hear(STOP).phase()).isEqualTo(Phase.CLOSING);
    assertThat(asking(Signs.CHEST).hear(STOP).notes(Note.Closed.class))
        .containsExactly(new Note.Closed(Ending.STOPPED));
  }

  @Test
  void whatWasAnsweredBeforeIsNotAskedAgainButHolds() {
    Beforehand known =
        new Beforehand(
            Purpose.MASSAGE,
            List.of(Signs.CHEST, Signs.NUMB),
            Set.of("chest", "numb"),
            EnumSet.of(Risk.NUMB_SKIN),
            Optional.empty(),
            Map.of());

    Scene scene = Scene.of(Massages.of(KNEAD, Massages.ice()), known);

    assertThat(scene.keys())
        .containsExactly(
            PromptKey.WELCOME,
            PromptKey.NOT_MEDICAL,
            PromptKey.LEFT_OUT,
            PromptKey.ASK_PAIN_BEFORE);
  }

  @Test
  void aMassagesOwnQuestionsComeWhenItIsChosen() {
    Scene scene =
        Scene.of(
            SessionState.choosing(
                List.of(Massages.asking(List.of(Signs.WOUND), KNEAD)),
                Beforehand.asking(List.of(Signs.CHEST))));
    assertThat(scene.hear(NO).phase()).isEqualTo(Phase.CHOOSING);

    scene.choose(1);

    assertThat(scene.keys())
        .containsExactly(PromptKey.WELCOME, PromptKey.SCREENING_INTRO, PromptKey.QUESTION);
    assertThat(scene.prompt(PromptKey.QUESTION).values()).containsEntry("text", "Is it wound?");
    assertThat(scene.hear(NO).phase()).isEqualTo(Phase.RATING_BEFORE);
  }

  @Test
  void theQuestionsAloneEndWhenTheyAreAnswered() {
    Scene scene = Scene.of(SessionState.screening(screeningAlone(Signs.CHEST, Signs.DIAGNOSIS)));
    assertThat(scene.keys())
        .containsExactly(
            PromptKey.HELLO, PromptKey.NOT_MEDICAL, PromptKey.SCREENING_INTRO, PromptKey.QUESTION);

    scene.hear(NO, YES);

    assertThat(scene.keys()).containsExactly(PromptKey.TAKEN, PromptKey.CLOSING_SCREENED);
    assertThat(scene.prompt(PromptKey.CLOSING_SCREENED).variant()).isEqualTo("well");
    assertThat(scene.notes(Note.Closed.class)).containsExactly(new Note.Closed(Ending.SCREENED));
    assertThat(scene.notes(Note.Answered.class))
        .extracting(Note.Answered::given)
        .containsExactly(Optional.of(Sign.NO), Optional.of(Sign.YES));
  }

  @Test
  void theQuestionsAloneSayWhatNumbSkinMeans() {
    Scene scene = Scene.of(SessionState.screening(screeningAlone(Signs.NUMB))).hear(YES);

    assertThat(scene.prompt(PromptKey.CLOSING_SCREENED).variant()).isEqualTo("numb_skin");
  }

  private static Beforehand screeningAlone(Question... questions) {
    return new Beforehand(
        Purpose.SCREENING, List.of(questions), Set.of(), Set.of(), Optional.empty(), Map.of());
  }

  @Test
  void nothingComesBeforeTheQuestions() {
    SessionState unasked =
        SessionState.of(Massages.of(KNEAD), Beforehand.asking(List.of(Signs.CHEST)));

    SessionState after = Session.step(unasked, new Event.Commanded(Spoken.of(NEXT)), 0).state();

    assertThat(after.phase()).isEqualTo(Phase.SCREENING);
  }
}
