package dev.knead.session;

import static dev.knead.session.Command.HELP;
import static dev.knead.session.Command.HURTS;
import static dev.knead.session.Command.NEXT;
import static dev.knead.session.Command.PAUSE;
import static dev.knead.session.Command.REPEAT;
import static dev.knead.session.Command.RESUME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.Advance;
import dev.knead.routine.Step;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The coach waits, and reminds; and the person pauses. */
class WaitingTest {
  private static final long SILENCE = 60_000;
  private static final Step PREPARE = Massages.prepare();
  private static final Step KNEAD = Massages.knead(Duration.ofMinutes(2), Advance.ITSELF);
  private static final Step KNEAD_AND_WAIT = Massages.knead(Duration.ofMinutes(2), Advance.ON_NEXT);

  private static Scene reading(Step... steps) {
    return Scene.of(Massages.of(steps)).hear(NEXT);
  }

  private static Scene running(Step... steps) {
    return reading(steps).speechEnds();
  }

  // Waiting and reminding.

  static Stream<Scene> waiting() {
    return Stream.of(
        Scene.choosing(Massages.of(PREPARE)),
        Scene.of(Massages.of(PREPARE)),
        running(PREPARE).hear(REPEAT),
        running(KNEAD_AND_WAIT).until(120_000),
        running(KNEAD).hear(PAUSE));
  }

  @ParameterizedTest
  @MethodSource("waiting")
  void aMinuteOfSilenceBringsOneReminderAndNoStream(Scene scene) {
    long silence = scene.pass(5_000).speechEnds().now();
    scene.transcript();

    scene.until(silence + SILENCE - 1);
    assertThat(scene.transcript()).isEmpty();
    scene.until(silence + SILENCE);
    assertThat(scene.transcript()).containsExactly(silence + SILENCE + " REMINDER");
    scene.pass(3_000).speechEnds().pass(24 * 3_600_000L);
    assertThat(scene.transcript()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("waiting")
  void theReminderFitsThePhase(Scene scene) {
    String phase = scene.phase().name().toLowerCase(Locale.ROOT);
    scene.speechEnds().pass(SILENCE);

    assertThat(scene.prompt(PromptKey.REMINDER).variant()).isEqualTo(phase);
  }

  @Test
  void aWordFromThePersonEarnsAnotherReminder() {
    Scene scene = running(PREPARE).pass(SILENCE).speechEnds().hear(HELP).speechEnds();
    scene.transcript();

    assertThat(scene.pass(SILENCE).transcript()).hasSize(1);
  }

  @Test
  void nobodyIsRemindedWhileTheHandsWork() {
    Scene scene = running(Massages.knead(Duration.ofMinutes(30), Advance.ITSELF));
    scene.transcript();

    assertThat(scene.until(14 * 60_000).transcript()).isEmpty();
  }

  // The pause.

  @Test
  void aPauseKeepsTheClockToTheMillisecond() {
    Scene scene = running(KNEAD).until(12_345).hear(PAUSE).until(500_000);
    assertThat(scene.state().leftInStep(500_000)).isEqualTo(Duration.ofMillis(107_655));

    scene.hear(RESUME);

    assertThat(scene.phase()).isEqualTo(Phase.RUNNING);
    assertThat(scene.keys()).containsExactly(PromptKey.RESUMED, PromptKey.PRESSURE);
    assertThat(scene.state().nextDeadline()).hasValue(500_000 + 60_000 - 12_345);
    scene.transcript();
    assertThat(scene.pass(107_654).transcript())
        .containsExactly("547655 HALF_WAY", "597655 TEN_SECONDS");
    assertThat(scene.pass(1).phase()).isEqualTo(Phase.CLOSING);
  }

  @Test
  void aPauseOfTheReadingReadsItAnew() {
    Scene scene = reading(KNEAD).hear(PAUSE, RESUME);

    assertThat(scene.phase()).isEqualTo(Phase.READING);
    assertThat(scene.keys().subList(0, 3))
        .containsExactly(PromptKey.RESUMED, PromptKey.ROUTINE_TEXT, PromptKey.ROUTINE_TEXT);
    assertThat(scene.speechEnds().phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void aPauseOfTheWaitingGoesOnWaiting() {
    Scene scene = running(PREPARE).hear(PAUSE, HELP, RESUME);

    assertThat(scene.phase()).isEqualTo(Phase.WAITING);
    assertThat(scene.keys()).containsExactly(PromptKey.RESUMED, PromptKey.STEP_UNTIL_NEXT);
  }

  @Test
  void whatEasedInThePauseStaysEased() {
    Scene scene = running(KNEAD).hear(PAUSE, HURTS, RESUME);

    assertThat(scene.state().pressure()).isEqualTo(1);
    assertThat(scene.prompt(PromptKey.PRESSURE).variant()).isEqualTo("petrissage-1");
  }
}
