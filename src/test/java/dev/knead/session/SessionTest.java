package dev.knead.session;

import static dev.knead.session.Command.BACK;
import static dev.knead.session.Command.HARDER;
import static dev.knead.session.Command.NEXT;
import static dev.knead.session.Command.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.Advance;
import dev.knead.routine.Routine;
import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import dev.knead.session.Effect.Earcon;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The stories of a session, from the welcome to the end. */
class SessionTest {
  private static final Step PREPARE = Massages.prepare();
  private static final Step KNEAD = Massages.knead(Duration.ofMinutes(2), Advance.ITSELF);
  private static final Step KNEAD_AND_WAIT = Massages.knead(Duration.ofMinutes(2), Advance.ON_NEXT);

  private static Scene reading(Step... steps) {
    return Scene.of(Massages.of(steps)).hear(NEXT);
  }

  private static Scene running(Step... steps) {
    return reading(steps).speechEnds();
  }

  // From the welcome to the end.
  @Test
  void aMassageFromTheWelcomeToTheEnd() {
    Step bothSides = Massages.stroke(Duration.ofSeconds(80), Sides.EACH, "up", "down");
    Scene scene = Scene.of(Massages.of(KNEAD, bothSides));
    scene.until(20_000).speechEnds().until(25_000).hear(NEXT).until(40_000).speechEnds();
    scene.until(160_000).until(170_000).speechEnds().until(250_000).until(255_000).speechEnds();

    assertThat(scene.phase()).isEqualTo(Phase.ENDED);
    assertThat(scene.transcript())
        .containsExactly(
            "0 WELCOME NOT_MEDICAL NEEDS TAKES HOW_TO_END SAY_NEXT",
            "25000 STEP ROUTINE_TEXT ROUTINE_TEXT PRESSURE STEP_TIME BEGIN",
            "100000 HALF_WAY",
            "150000 TEN_SECONDS",
            "160000 STEP ROUTINE_TEXT PRESSURE FIRST_SIDE FIRST_DIRECTION STEP_TIME_EACH_SIDE"
                + " BEGIN",
            "190000 SWITCH_DIRECTION",
            "210000 SWITCH_SIDES FIRST_DIRECTION",
            "230000 SWITCH_DIRECTION",
            "240000 TEN_SECONDS",
            "250000 LAST_STEP_DONE SIDES_EQUAL CLOSING_COMPLETE");
  }

  @Test
  void theWelcomeSaysWhatAndHowLong() {
    Scene scene = Scene.of(Massages.of(KNEAD, KNEAD));

    assertThat(scene.prompt(PromptKey.WELCOME).values()).isEqualTo(Map.of("title", "Test massage"));
    assertThat(scene.prompt(PromptKey.TAKES).values())
        .isEqualTo(Map.of("duration", Duration.ofMinutes(4)));
  }

  @Test
  void aSecondBeginningSaysNothing() {
    Scene scene = reading(KNEAD).event(new Event.Started());

    assertThat(scene.effects()).isEmpty();
    assertThat(scene.speechEnds().phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void theClockBeginsWithAChimeWhenTheReadingHasEnded() {
    Scene scene = reading(KNEAD);
    assertThat(scene.until(30_000).state().nextDeadline()).isEmpty();

    scene.speechEnds();

    assertThat(scene.effects()).containsExactly(new Effect.Chime(Earcon.BEGIN));
    assertThat(scene.state().nextDeadline()).hasValue(90_000);
  }

  @Test
  void eachSideIsToldItsShare() {
    Scene scene = reading(Massages.stroke(Duration.ofSeconds(90), Sides.EACH));

    assertThat(scene.prompt(PromptKey.STEP_TIME_EACH_SIDE).values())
        .isEqualTo(Map.of("duration", Duration.ofSeconds(45)));
  }

  @Test
  void aStepThatWaitsGoesOnWithNextAlone() {
    Scene scene = running(KNEAD_AND_WAIT, PREPARE).until(120_000);
    assertThat(scene.phase()).isEqualTo(Phase.WAITING);
    assertThat(scene.keys()).containsExactly(PromptKey.TIME_UP);

    assertThat(scene.until(1_000_000).phase()).isEqualTo(Phase.WAITING);
    assertThat(scene.hear(NEXT).keys()).contains(PromptKey.STEP);
  }

  @Test
  void aStepWithoutAClockWaits() {
    Scene scene = running(PREPARE, KNEAD);

    assertThat(scene.phase()).isEqualTo(Phase.WAITING);
    assertThat(scene.effects()).isEmpty();
  }

  @Test
  void nextOnTheLastStepCloses() {
    Scene scene = running(KNEAD).hear(NEXT);

    assertThat(scene.keys()).containsExactly(PromptKey.LAST_STEP_DONE, PromptKey.CLOSING_COMPLETE);
    assertThat(scene.speechEnds().phase()).isEqualTo(Phase.ENDED);
  }

  @Test
  void backAtTheFirstStepBeginsItAnew() {
    Scene scene = running(KNEAD).until(50_000).hear(HARDER, BACK);

    assertThat(scene.keys()).startsWith(PromptKey.FIRST_STEP, PromptKey.STEP);
    assertThat(scene.state().pressure()).isEqualTo(3);
    assertThat(scene.speechEnds().state().leftInStep(50_000)).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void backGoesToTheStepBefore() {
    Scene scene = running(PREPARE, KNEAD).hear(NEXT).speechEnds().hear(BACK);

    assertThat(scene.state().stepIndex()).isZero();
    assertThat(scene.keys()).startsWith(PromptKey.STEP);
  }

  // Choosing.

  @Test
  void aRoutineIsChosenByItsNumber() {
    Routine second = Massages.titled("Second massage", PREPARE);
    Scene scene = Scene.choosing(Massages.of(KNEAD), second);
    assertThat(scene.keys())
        .containsExactly(
            PromptKey.HELLO,
            PromptKey.NOT_MEDICAL,
            PromptKey.MENU_ASK,
            PromptKey.MENU_ITEM,
            PromptKey.MENU_ITEM,
            PromptKey.MENU_HOW);

    scene.choose(2);

    assertThat(scene.phase()).isEqualTo(Phase.PREPARING);
    assertThat(scene.state().routine()).contains(second);
    assertThat(scene.prompt(PromptKey.WELCOME).values())
        .isEqualTo(Map.of("title", "Second massage"));
  }

  @Test
  void aNumberThatIsNotOnOfferIsToldTheCount() {
    Scene scene = Scene.choosing(Massages.of(KNEAD)).choose(2);

    assertThat(scene.phase()).isEqualTo(Phase.CHOOSING);
    assertThat(scene.prompt(PromptKey.MENU_NO_SUCH).values()).isEqualTo(Map.of("count", 1));
  }

  // The ways to end.

  @Test
  void interruptedOnceItClosesAndTwiceItEnds() {
    Scene scene = running(KNEAD).event(new Event.Interrupted());
    assertThat(scene.phase()).isEqualTo(Phase.CLOSING);
    assertThat(scene.effects()).startsWith(new Effect.StopSpeaking());
    assertThat(scene.keys()).containsExactly(PromptKey.CLOSING_EARLY);

    scene.event(new Event.Interrupted());
    assertThat(scene.phase()).isEqualTo(Phase.ENDED);
    assertThat(scene.effects()).containsExactly(new Effect.StopSpeaking());
  }

  @Test
  void stopWhileClosingEndsWithoutAWord() {
    Scene scene = running(KNEAD).hear(STOP, STOP);

    assertThat(scene.phase()).isEqualTo(Phase.ENDED);
    assertThat(scene.prompts()).isEmpty();
  }

  @Test
  void closingEndsWhenItsWordsHaveEnded() {
    Scene scene = running(KNEAD).hear(STOP);
    assertThat(scene.state().nextDeadline()).isEmpty();

    assertThat(scene.speechEnds().phase()).isEqualTo(Phase.ENDED);
  }

  @Test
  void withNobodyToBeHeardItCloses() {
    Scene scene = running(KNEAD).event(new Event.HearingEnded());

    assertThat(scene.phase()).isEqualTo(Phase.CLOSING);
    assertThat(scene.keys()).containsExactly(PromptKey.CLOSING_UNHEARD);
  }

  @Test
  void theEndOfHearingDoesNotDisturbTheClosing() {
    Scene scene = running(KNEAD).hear(STOP);
    SessionState closing = scene.state();

    scene.event(new Event.HearingEnded());

    assertThat(scene.state()).isEqualTo(closing);
    assertThat(scene.effects()).isEmpty();
  }
}
