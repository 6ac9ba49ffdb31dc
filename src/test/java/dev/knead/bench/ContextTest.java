package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.language.Phrasebook;
import dev.knead.session.Command;
import dev.knead.session.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContextTest {
  private static final Phrasebook PHRASEBOOK = Phrasebook.load("en-US");
  private static final Context CONTEXT = new Context(PHRASEBOOK);

  @ParameterizedTest
  @EnumSource
  void everyCommandMeansSomethingWhereItIsSaid(Command command) {
    assertThat(CONTEXT.of(command).meanings().values())
        .anyMatch(spoken -> spoken.command() == command);
  }

  @ParameterizedTest
  @CsvSource({
    "NEXT, RUNNING",
    "STOP, RUNNING",
    "RESUME, PAUSED",
    "CHOOSE, CHOOSING",
    "YES, SCREENING",
    "UNSURE, SCREENING",
    "LEFT, ASKING_SIDE",
    "SKIP, ASKING_SIDE",
    "RATE, RATING_PAIN",
    "BETWEEN, RATING_PAIN"
  })
  void aCommandIsSaidInTheFirstPhaseInWhichItMeansMuch(Command command, Phase phase) {
    assertThat(CONTEXT.of(command)).isEqualTo(CONTEXT.of(phase));
  }

  @Test
  void standbyIsThePlaceOfItsCommandAlone() {
    assertThat(CONTEXT.of(Command.START)).isEqualTo(PHRASEBOOK.standby());
  }

  @Test
  void thingsAreChosenByNumber() {
    assertThat(CONTEXT.of(Phase.CHOOSING).phrases()).contains("nine").doesNotContain("ten");
  }
}
