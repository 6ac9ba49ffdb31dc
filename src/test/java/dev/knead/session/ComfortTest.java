package dev.knead.session;

import static dev.knead.session.Command.HARDER;
import static dev.knead.session.Command.NEXT;
import static dev.knead.session.Command.SOFTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.Advance;
import dev.knead.routine.Pressure;
import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import dev.knead.routine.Technique;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was right for the person carries over: from step to step, and from the last session. */
class ComfortTest {
  private static Step step(int start, int ceiling) {
    return new Step(
        "Knead",
        Technique.PETRISSAGE,
        "Knead.",
        Optional.empty(),
        Optional.of(Duration.ofMinutes(1)),
        Advance.ITSELF,
        Optional.of(new Pressure(start, ceiling)),
        Sides.NONE,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @ParameterizedTest(name = "{0} was right, the step has {1} to {2}: {3}")
  @CsvSource({
    "3, 3, 4, 3",
    "3, 2, 4, 3",
    "3, 1, 4, 2",
    "3, 1, 2, 2",
    "3, 1, 1, 1",
    "4, 3, 3, 3",
    "2, 3, 4, 2",
    "1, 3, 4, 1",
    "1, 1, 3, 1",
    "4, 1, 4, 2",
    "2, 2, 4, 2"
  })
  void aStepBeginsWithWhatWasRightAndAtMostOneAboveItsStart(
      int comfort, int start, int ceiling, int level) {
    Beforehand known =
        new Beforehand(
            Purpose.STEPS_ONLY,
            List.of(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Map.of("test", comfort));

    Scene scene = Scene.of(Massages.of(step(start, ceiling)), known);
    assertThat(scene.prompt(PromptKey.LAST_TIME).values()).isEqualTo(Map.of("level", comfort));

    assertThat(scene.hear(NEXT).state().pressure()).isEqualTo(level);
  }

  @Test
  void whatWasRightForAnotherMassageIsNotSpokenOf() {
    Beforehand known =
        new Beforehand(
            Purpose.STEPS_ONLY,
            List.of(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Map.of("other", 3));

    assertThat(Scene.of(Massages.of(step(1, 3)), known).keys()).doesNotContain(PromptKey.LAST_TIME);
  }

  @Test
  void harderAndSofterCarryOverToTheNextStep() {
    Scene scene = Scene.of(Massages.of(step(2, 4), step(2, 4), step(3, 4), step(1, 4))).hear(NEXT);

    assertThat(scene.hear(HARDER, NEXT).state().pressure()).isEqualTo(3);
    assertThat(scene.hear(SOFTER, SOFTER, NEXT).state().pressure()).isEqualTo(1);
    assertThat(scene.hear(HARDER, HARDER, HARDER, NEXT).state().pressure()).isEqualTo(2);
  }

  @Test
  void whoNeverChangedAnythingBeginsEachStepAtItsStart() {
    Scene scene = Scene.of(Massages.of(step(2, 4), step(3, 4))).hear(NEXT);

    assertThat(scene.state().pressure()).isEqualTo(2);
    assertThat(scene.hear(NEXT).state().pressure()).isEqualTo(3);
  }
}
