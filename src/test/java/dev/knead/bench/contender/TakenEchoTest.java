package dev.knead.bench.contender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TakenEchoTest {
  private final TakenEcho echo = new TakenEcho();

  @Test
  void aHundredthOfWhatWasTakenIsLeft() {
    echo.accept(new short[] {1_000, -1_000}, new short[] {200, -200});

    assertThat(echo.left()).isCloseTo(6_400, within(1e-9));
  }

  @Test
  void neverMoreThanThereIs() {
    echo.accept(new short[] {1_000, -1_000}, new short[] {10, -10});

    assertThat(echo.left()).isCloseTo(100, within(1e-9));
  }

  @Test
  void whatWasLeftAloneHoldsNone() {
    echo.accept(new short[] {7, 8}, new short[] {7, 8});
    assertThat(echo.left()).isZero();

    echo.accept(new short[0], new short[0]);
    assertThat(echo.left()).isZero();
  }
}
