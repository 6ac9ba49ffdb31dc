package dev.knead.routine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every shipped routine is sound, and holds the facts that it must not lose. */
final class ShippedRoutinesTest {
  private static final SpokenRules RULES =
      new SpokenRules(
          Set.of("stop"),
          Set.of(
              "next",
              "repeat",
              "again",
              "back",
              "harder",
              "softer",
              "pause",
              "wait",
              "resume",
              "continue",
              "go on",
              "help",
              "how long",
              "what's next",
              "louder",
              "quieter",
              "faster",
              "slower",
              "ready",
              "skip",
              "lighter",
              "gentler",
              "firmer",
              "more pressure",
              "less pressure",
              "it hurts",
              "hurts",
              "ouch",
              "finish",
              "enough"));

  @Test
  void noRoutineHasAProblemOrSaysACommand() {
    assertThat(ShippedRoutines.readings(RULES)).isNotEmpty();
    assertThat(ShippedRoutines.readings(RULES)).flatExtracting(Reading::problems).isEmpty();
  }
}
