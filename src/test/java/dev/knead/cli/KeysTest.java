package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.session.Command;
import dev.knead.session.Phase;
import dev.knead.session.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
  @ParameterizedTest
  @CsvSource({
    "n,NEXT",
    "N,NEXT",
    "r,REPEAT",
    "+,HARDER",
    "=,HARDER",
    "-,SOFTER",
    "q,STOP",
    "Q,STOP"
  })
  void aKeyStandsForACommandInEveryPhase(char key, Command command) {
    for (Phase phase : Phase.values()) {
      assertThat(Keys.command(key, phase)).hasValue(Spoken.of(command));
    }
  }

  @ParameterizedTest
  @EnumSource
  void spacePausesAndWhatIsPausedGoesOn(Phase phase) {
    assertThat(Keys.command(' ', phase))
        .hasValue(Spoken.of(phase == Phase.PAUSED ? Command.RESUME : Command.PAUSE));
  }

  @ParameterizedTest
  @ValueSource(ints = {'?', 'h', 'H', 'x', '1', '\n', 0, 3, 27, 200, 255, -1})
  void anyOtherKeyIsNoCommand(int key) {
    assertThat(Keys.command(key, Phase.RUNNING)).isEmpty();
  }

  @Test
  void whoAsksIsToldInOneLineOfAnyTerminal() {
    assertThat("?hH".chars()).allMatch(Keys::asksForHelp);
    assertThat("nr+-q ".chars()).noneMatch(Keys::asksForHelp);
    assertThat(Keys.HELP).hasSizeLessThan(80).doesNotContain("\n");
  }
}
