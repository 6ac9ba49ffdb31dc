package dev.knead.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.routine.Side;
import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets how much of one step. */
class SharesTest {
  private static final Step EACH = Massages.stroke(Duration.ofSeconds(100), Sides.EACH);

  @ParameterizedTest(name = "left is ahead by {0} ms: {1} first, with {2} ms")
  @CsvSource({
    "0, LEFT, 50000",
    "1, RIGHT, 50000",
    "20000, RIGHT, 60000",
    "100000, RIGHT, 100000",
    "100001, RIGHT, 100000",
    "-1, LEFT, 50000",
    "-20000, LEFT, 60000",
    "-99999, LEFT, 99999",
    "-500000, LEFT, 100000"
  })
  void whoIsOwedComesFirstAndGetsSoMuchMore(long owed, Side first, long millis) {
    assertThat(Shares.of(EACH, new Balance(0, 0, owed), Optional.of(Side.RIGHT)))
        .isEqualTo(new Shares(first, millis, 100_000));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"EACH"},
      mode = EnumSource.Mode.EXCLUDE)
  void elseTheSideThatHurtsHasItAllAndDebtsStand(Sides sides) {
    Step step = Massages.stroke(Duration.ofSeconds(100), sides);
    Balance owing = new Balance(0, 0, 20_000);

    assertThat(Shares.of(step, owing, Optional.of(Side.RIGHT)))
        .isEqualTo(new Shares(Side.RIGHT, 100_000, 100_000));
    assertThat(Shares.of(step, owing, Optional.empty()))
        .isEqualTo(new Shares(Side.LEFT, 100_000, 100_000));
  }

  @Test
  void aStepWithoutAClockHasNothingToShare() {
    assertThat(Shares.of(Massages.prepare(), Balance.NOTHING, Optional.empty()))
        .isEqualTo(new Shares(Side.LEFT, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({"0, RIGHT", "29999, RIGHT", "30000, LEFT", "99999, LEFT", "100000, LEFT"})
  void theSecondSideBeginsWhenTheFirstHasItsShare(long worked, Side side) {
    assertThat(new Shares(Side.RIGHT, 30_000, 100_000).at(worked)).isEqualTo(side);
  }

  @Test
  void whereTheFirstHasItAllItStaysWithIt() {
    assertThat(new Shares(Side.RIGHT, 100_000, 100_000).at(100_000)).isEqualTo(Side.RIGHT);
  }

  @Test
  void aChangeEndsTheStepWithWhatTheSecondGets() {
    Shares changed = new Shares(Side.RIGHT, 50_000, 100_000).change(20_000, 15_000);

    assertThat(changed).isEqualTo(new Shares(Side.RIGHT, 20_000, 35_000));
    assertThat(changed.secondMillis()).isEqualTo(15_000);
  }

  @ParameterizedTest
  @CsvSource({"-1, 10", "11, 10", "0, -1"})
  void whatCanNotBeIsRefused(long first, long total) {
    assertThatThrownBy(() -> new Shares(Side.LEFT, first, total))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
