package dev.knead.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.Side;
import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What either side has got. */
class BalanceTest {
  private static final Balance BEFORE = new Balance(1_000, 2_000, -300);

  private static Step step(Sides sides) {
    return Massages.stroke(Duration.ofSeconds(100), sides);
  }

  @ParameterizedTest(name = "{0} first, {1} ms: left {2}, right {3}, owed {4}")
  @CsvSource({
    "LEFT, 0, 1000, 2000, -300",
    "LEFT, 10000, 11000, 2000, 9700",
    "LEFT, 60000, 61000, 2000, 59700",
    "LEFT, 70000, 61000, 12000, 49700",
    "LEFT, 100000, 61000, 42000, 19700",
    "RIGHT, 10000, 1000, 12000, -10300",
    "RIGHT, 70000, 11000, 62000, -50300"
  })
  void aStepForEachCountsForTheSideThatGotIt(
      Side first, long worked, long left, long right, long owed) {
    Shares shares = new Shares(first, 60_000, 100_000);

    assertThat(BEFORE.with(step(Sides.EACH), shares, worked, Optional.of(Side.RIGHT)))
        .isEqualTo(new Balance(left, right, owed));
  }

  /** It is on purpose that one side gets more there, so nothing is owed for it. */
  @ParameterizedTest
  @CsvSource({"LEFT, 11000, 2000", "RIGHT, 1000, 12000"})
  void whatTheSideThatHurtsGetsIsNotOwedToTheOther(Side affected, long left, long right) {
    Shares shares = new Shares(affected, 100_000, 100_000);

    assertThat(BEFORE.with(step(Sides.AFFECTED), shares, 10_000, Optional.of(affected)))
        .isEqualTo(new Balance(left, right, -300));
  }

  @ParameterizedTest
  @CsvSource({"NONE, LEFT", "BOTH, LEFT", "AFFECTED,"})
  void whereNoSideIsKnownNothingIsCounted(Sides sides, Side affected) {
    Shares shares = new Shares(Side.LEFT, 100_000, 100_000);

    assertThat(BEFORE.with(step(sides), shares, 10_000, Optional.ofNullable(affected)))
        .isEqualTo(BEFORE);
  }

  @Test
  void whoHasHadLessIsOwed() {
    Balance leftAhead = new Balance(0, 0, 500);

    assertThat(leftAhead.owedTo(Side.RIGHT)).isEqualTo(500);
    assertThat(leftAhead.owedTo(Side.LEFT)).isEqualTo(-500);
    assertThat(BEFORE.owed(7)).isEqualTo(new Balance(1_000, 2_000, 7));
  }
}
