package dev.knead.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knead.audio.Levelling;
import dev.knead.audio.ProgrammeLoudness;
import dev.knead.session.Effect.Earcon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EarconsTest {
  @ParameterizedTest
  @EnumSource
  void isShortAndSoftAndDoesNotClick(Earcon earcon) {
    short[] samples = Earcons.sound(earcon).samples();

    assertThat(Earcons.sound(earcon).duration().toMillis()).isBetween(50L, 400L);
    assertThat(samples[0]).isZero();
    assertThat(Math.abs(samples[samples.length - 1])).isLessThan((short) 20);
    int peak = 0;
    for (int i = 1; i < samples.length; i++) {
      peak = Math.max(peak, Math.abs(samples[i]));
      // A click is a step; a tone of 1.2 kHz at this level moves by less than this in a sample.
      assertThat(Math.abs(samples[i] - samples[i - 1])).isLessThan(1_900);
    }
    assertThat(peak).isBetween(2_000, 4_500);
  }

  @ParameterizedTest
  @EnumSource
  void isAFewLoudnessUnitsBelowTheVoice(Earcon earcon) {
    assertThat(ProgrammeLoudness.lufs(Earcons.sound(earcon)))
        .isCloseTo(Levelling.COMMON_LUFS - 3, within(0.05));
  }
}
