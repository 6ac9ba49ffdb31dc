package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SignalTest {
  private final Signal step = new Signal(new float[] {1, 2, 3});

  @Test
  void isAsLoudAsItIsMade() {
    assertThat(Signal.noise(160_000, 20, 1).rms()).isCloseTo(20, within(0.2));
    assertThat(step.times(-2).samples()).containsExactly(-2, -4, -6);
    assertThat(Signal.silence(0).rms()).isZero();
  }

  @Test
  void theSameSeedMakesTheSameNoise() {
    assertThat(Signal.noise(9, 20, 5).samples()).isEqualTo(Signal.noise(9, 20, 5).samples());
    assertThat(Signal.noise(9, 20, 5).samples()).isNotEqualTo(Signal.noise(9, 20, 6).samples());
  }

  @Test
  void isPutTogether() {
    assertThat(step.padded(1, 2).samples()).containsExactly(0, 1, 2, 3, 0, 0);
    assertThat(step.ofLength(2).samples()).containsExactly(1, 2);
    assertThat(step.ofLength(4).samples()).containsExactly(1, 2, 3, 0);
    assertThat(step.looped(2, 5).samples()).containsExactly(3, 1, 2, 3, 1);
    assertThat(step.plus(new Signal(new float[] {1, 1, 1, 1})).samples())
        .containsExactly(2, 3, 4, 1);
    assertThat(step.then(step).samples()).containsExactly(1, 2, 3, 1, 2, 3);
  }

  @Test
  void isRoundedAndLimited() {
    assertThat(new Signal(new float[] {0.6f, -0.6f, 40_000, -40_000}).quantized())
        .containsExactly((short) 1, (short) -1, Short.MAX_VALUE, Short.MIN_VALUE);
  }
}
