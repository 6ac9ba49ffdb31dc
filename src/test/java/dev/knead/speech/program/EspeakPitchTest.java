package dev.knead.speech.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EspeakPitchTest {
  /** As measured of espeak-ng's voice en-us. */
  @ParameterizedTest
  @CsvSource({"68, 0", "83, 25", "103, 50", "130, 75", "170, 99"})
  void followsWhatWasMeasured(int hertz, int step) {
    assertThat(EspeakPitch.step(hertz, 103)).isCloseTo(step, Assertions.within(2));
  }

  @Test
  void staysOnTheScale() {
    assertThat(EspeakPitch.step(50, 400)).isZero();
    assertThat(EspeakPitch.step(400, 50)).isEqualTo(99);
    assertThat(EspeakPitch.step(77, 77)).isEqualTo(50);
  }
}
