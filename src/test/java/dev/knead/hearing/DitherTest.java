package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knead.audio.Loudness;
import org.junit.jupiter.api.Test;

class DitherTest {
  @Test
  void fillsSilenceWithFaintNoise() {
    assertThat(Loudness.rms(new Dither().apply(new short[16_000])))
        .isCloseTo(Dither.RMS, within(1.0));
  }

  @Test
  void leavesSoundAlone() {
    short[] sound = {0, 0, 5, 0};

    assertThat(new Dither().apply(sound)).isSameAs(sound);
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(new Dither().apply(new short[320])).isEqualTo(new Dither().apply(new short[320]));
  }
}
