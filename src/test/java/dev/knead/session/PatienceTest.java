package dev.knead.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long the coach waits, and how often it speaks up. */
class PatienceTest {
  @Test
  void nothingIsDueUntilTheCoachWaits() {
    assertThat(Patience.fresh().due()).isEmpty();
    assertThat(Patience.forAnAnswer().due()).isEmpty();
    assertThat(Patience.fresh().waitFrom(5).quiet().due()).isEmpty();
  }

  @Test
  void forThePersonItWaitsAMinuteAndSpeaksUpOnce() {
    Patience waiting = Patience.fresh().waitFrom(5);
    assertThat(waiting.due()).isEqualTo(OptionalLong.of(60_005));

    assertThat(waiting.spokenUp().due()).isEmpty();
    assertThat(waiting.spokenUp().waitFrom(70_000).due()).isEmpty();
  }

  /** The second silence is the answer that there is none. */
  @Test
  void forAnAnswerItWaitsFifteenSecondsTwice() {
    Patience waiting = Patience.forAnAnswer().waitFrom(5);
    assertThat(waiting.due()).isEqualTo(OptionalLong.of(15_005));
    assertThat(waiting.left()).isEqualTo(1);

    Patience again = waiting.spokenUp().waitFrom(20_000);
    assertThat(again.due()).isEqualTo(OptionalLong.of(35_000));
    assertThat(again.left()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void onlyQuestionsWaitForAnAnswer(Phase phase) {
    boolean asks =
        switch (phase) {
          case SCREENING, PICKING_UP, ASKING_SIDE, RATING_BEFORE, RATING_PAIN, RATING_AFTER -> true;
          default -> false;
        };

    assertThat(Questions.patience(phase))
        .isEqualTo(asks ? Patience.forAnAnswer() : Patience.fresh());
  }
}
