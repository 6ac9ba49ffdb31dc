package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PcmTest {
  @ParameterizedTest
  @ValueSource(ints = {8_000, 11_025, 22_050, 48_000})
  void aSoundOfAnotherRateKeepsItsLengthLevelAndPitch(int rate) {
    short[] tone = SampleEncoding.quantized(Tones.sine(1_000, rate, rate, 0.5));

    short[] samples = Pcm.of(tone, rate).samples();

    assertThat(samples.length).isCloseTo(Frame.RATE, within(1));
    assertThat(Tones.decibels(samples)).isCloseTo(0, within(0.1));
    short[] expected = Tones.tone(1_000, Frame.RATE).samples();
    for (int i = 1_000; i < 15_000; i++) {
      assertThat(samples[i]).isCloseTo(expected[i], within((short) 30));
    }
  }

  @Test
  void aSoundOfOurRateIsTakenAsItIs() {
    short[] samples = {1, -2, 3};

    assertThat(Pcm.of(samples, Frame.RATE).samples()).isSameAs(samples);
  }
}
