package dev.knead.session;

import static dev.knead.session.Command.HARDER;
import static dev.knead.session.Command.HELP;
import static dev.knead.session.Command.HOW_LONG;
import static dev.knead.session.Command.HURTS;
import static dev.knead.session.Command.LOUDER;
import static dev.knead.session.Command.NEXT;
import static dev.knead.session.Command.OTHER_VOICE;
import static dev.knead.session.Command.PAUSE;
import static dev.knead.session.Command.SLOWER;
import static dev.knead.session.Command.SOFTER;
import static dev.knead.session.Command.WHATS_NEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.Advance;
import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is answered to commands while a step is read or done. */
class AnswersTest {
  private static final Step PREPARE = Massages.prepare();
  private static final Step KNEAD = Massages.knead(Duration.ofMinutes(2), Advance.ITSELF);
  private static final Step KNEAD_AND_WAIT = Massages.knead(Duration.ofMinutes(2), Advance.ON_NEXT);

  private static Scene reading(Step... steps) {
    return Scene.of(Massages.of(steps)).hear(NEXT);
  }

  private static Scene running(Step... steps) {
    return reading(steps).speechEnds();
  }

  // What is said while something is said.

  @ParameterizedTest
  @EnumSource(
      names = {
        "HELP",
        "HOW_LONG",
        "WHATS_NEXT",
        "LOUDER",
        "SLOWER",
        "OTHER_VOICE",
        "HARDER",
        "RESUME",
        "REPEAT"
      })
  void whereToKeepOffIsNeverLeftUnsaid(Command question) {
    Scene scene = reading(KNEAD).hear(question);

    assertThat(scene.prompts())
        .contains(Prompt.of(PromptKey.ROUTINE_TEXT, "text", KNEAD.avoid().orElseThrow()));
    assertThat(scene.phase()).isEqualTo(Phase.READING);
    assertThat(scene.speechEnds().phase()).isEqualTo(Phase.RUNNING);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "HELP",
        "HOW_LONG",
        "WHATS_NEXT",
        "LOUDER",
        "SLOWER",
        "OTHER_VOICE",
        "HARDER",
        "REPEAT"
      })
  void aChangeOfSideThatIsCutOffIsToldAgain(Command question) {
    Step stroke = Massages.stroke(Duration.ofSeconds(80), Sides.EACH, "up", "down");
    Scene scene = running(stroke).pass(40_000).pass(1_000).hear(question);

    assertThat(scene.keys()).contains(PromptKey.SIDE_NOW, PromptKey.DIRECTION_NOW);
    assertThat(scene.prompt(PromptKey.DIRECTION_NOW).values()).containsEntry("direction", "up");
  }

  @Test
  void aChangeOfSideLongAgoIsNotToldAgainWithEveryAnswer() {
    Step stroke = Massages.stroke(Duration.ofSeconds(80), Sides.EACH);
    Scene scene = running(stroke).pass(40_000).pass(10_000).hear(HELP);

    assertThat(scene.keys()).doesNotContain(PromptKey.SIDE_NOW);
  }

  @Test
  void afterAPauseSideAndDirectionAreToldAgain() {
    Step stroke = Massages.stroke(Duration.ofSeconds(80), Sides.EACH, "up", "down");
    Scene scene = running(stroke).pass(70_000).hear(Command.PAUSE).pass(9_000).hear(Command.RESUME);

    assertThat(scene.keys()).contains(PromptKey.SIDE_NOW);
    assertThat(scene.prompt(PromptKey.DIRECTION_NOW).values()).containsEntry("direction", "down");
  }

  @Test
  void theEndOfAnOlderSpeechIsIgnored() {
    Scene scene = reading(KNEAD);
    long cutOff = scene.state().speaking();
    SessionState answering = scene.hear(HELP).state();

    scene.event(new Event.SpeechEnded(cutOff));

    assertThat(scene.effects()).isEmpty();
    assertThat(scene.state()).isEqualTo(answering);
  }

  @Test
  void theClockRunsWhileQuestionsAreAnswered() {
    Scene scene = running(KNEAD).until(10_000).hear(HELP).until(20_000).speechEnds();

    assertThat(scene.state().nextDeadline()).hasValue(60_000);
  }

  // Pressure.

  @Test
  void harderStopsAtTheCeilingAndSofterAtTheLightest() {
    Scene scene = running(KNEAD).hear(HARDER);
    assertThat(scene.prompt(PromptKey.HARDER).variant()).isEqualTo("petrissage");
    assertThat(scene.prompt(PromptKey.PRESSURE).variant()).isEqualTo("petrissage-3");

    assertThat(scene.hear(HARDER).keys()).startsWith(PromptKey.AT_CEILING);
    assertThat(scene.state().pressure()).isEqualTo(3);
    assertThat(scene.hear(SOFTER, SOFTER).state().pressure()).isEqualTo(1);
    assertThat(scene.hear(SOFTER).keys()).containsExactly(PromptKey.AT_LIGHTEST);
    assertThat(scene.hear(HURTS).keys())
        .containsExactly(PromptKey.EASED_LIGHTEST, PromptKey.ASK_PAIN_NOW);
    assertThat(scene.state().pressure()).isEqualTo(1);
  }

  @Test
  void whereNothingIsPressedItSaysSo() {
    Scene scene = running(PREPARE);

    assertThat(scene.hear(HARDER).keys()).containsExactly(PromptKey.NO_PRESSURE);
    assertThat(scene.hear(SOFTER).keys()).containsExactly(PromptKey.NO_PRESSURE);
    assertThat(scene.hear(HURTS).keys())
        .containsExactly(PromptKey.EASED_NO_PRESSURE, PromptKey.ASK_PAIN_NOW);
  }

  // Questions.

  @Test
  void howLongTellsTheStepAndTheRest() {
    Scene scene = running(KNEAD, KNEAD).until(63_400).hear(HOW_LONG);

    assertThat(scene.prompt(PromptKey.TIME_LEFT_STEP).values())
        .isEqualTo(Map.of("duration", Duration.ofSeconds(55)));
    assertThat(scene.prompt(PromptKey.TIME_LEFT_ALL).values())
        .isEqualTo(Map.of("duration", Duration.ofMinutes(3)));
  }

  @Test
  void howLongWhenTheTimeIsUpSaysThatItIs() {
    Scene scene = running(KNEAD_AND_WAIT).lateBy(0).lateBy(0).lateBy(2_500).hear(HOW_LONG);

    assertThat(scene.keys()).containsExactly(PromptKey.TIME_UP);
    assertThat(scene.state().clock().worked()).isEqualTo(120_000);
  }

  @Test
  void howLongIsAnsweredWhereThereIsNoClockAtAll() {
    assertThat(Scene.of(Massages.of(PREPARE)).hear(HOW_LONG).keys())
        .containsExactly(PromptKey.NO_CLOCK);
    assertThat(running(PREPARE).hear(HOW_LONG).keys()).containsExactly(PromptKey.NO_CLOCK);
  }

  @Test
  void whatsNextTellsTheStepThatFollows() {
    Scene scene = Scene.of(Massages.of(KNEAD, PREPARE)).hear(WHATS_NEXT);
    assertThat(scene.prompt(PromptKey.NEXT_STEP).values())
        .isEqualTo(Map.of("title", "Knead the thigh"));

    scene.hear(NEXT, WHATS_NEXT);
    assertThat(scene.prompt(PromptKey.NEXT_STEP).values()).isEqualTo(Map.of("title", "Make ready"));
    assertThat(scene.hear(NEXT, WHATS_NEXT).keys()).startsWith(PromptKey.LAST_STEP);
  }

  @Test
  void helpNamesWhatMakesSenseNow() {
    Scene scene = running(KNEAD).hear(PAUSE, HELP);

    assertThat(scene.prompt(PromptKey.HELP).values())
        .isEqualTo(Map.of("commands", List.copyOf(SessionTable.active(Phase.PAUSED))));
  }

  @Test
  void helpWhileChoosingSaysHowToChoose() {
    assertThat(Scene.choosing(Massages.of(KNEAD)).hear(HELP).keys())
        .containsExactly(PromptKey.MENU_HOW, PromptKey.HELP);
  }

  @Test
  void theVoiceHasItsLimits() {
    Scene scene = running(KNEAD).hear(LOUDER, LOUDER, LOUDER);
    assertThat(scene.state().volume()).isEqualTo(SessionState.HIGHEST);

    assertThat(scene.hear(LOUDER).keys()).containsExactly(PromptKey.LOUDEST);
    assertThat(scene.effects()).doesNotHaveAnyElementsOfTypes(Effect.SetVolume.class);
    assertThat(scene.hear(SLOWER, SLOWER, SLOWER, SLOWER).keys())
        .containsExactly(PromptKey.SLOWEST);
    assertThat(scene.state().rate()).isEqualTo(SessionState.LOWEST);
  }

  @Test
  void theVoicesGoRoundWithoutALimit() {
    Scene scene = running(KNEAD);

    for (int times = 0; times < 20; times++) {
      assertThat(scene.hear(OTHER_VOICE).keys()).containsExactly(PromptKey.VOICE_CHANGED);
      assertThat(scene.effects()).containsOnlyOnce(new Effect.NextVoice());
    }
  }

  @Test
  void theClockRunsWhileTheVoiceIsChanged() {
    Scene scene = running(KNEAD).until(10_000).hear(OTHER_VOICE).until(20_000).speechEnds();

    assertThat(scene.state().nextDeadline()).hasValue(60_000);
  }
}
