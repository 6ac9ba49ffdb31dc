package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpectralPatternTest {
  private static final double[] WORD = samples(Kevin.says("softer"));

  @Test
  void hasABlockForEachHopOfTheSound() {
    assertThat(SpectralPattern.of(new double[Spectrogram.WINDOW]).length()).isEqualTo(1);
    assertThat(
            SpectralPattern.of(new double[Spectrogram.WINDOW + 3 * SpectralPattern.HOP]).length())
        .isEqualTo(4);
  }

  @Test
  void isQuiteLikeItself() {
    SpectralPattern word = SpectralPattern.of(WORD);

    assertThat(word.likeness(word, 0)).isCloseTo(1, within(1e-9));
  }

  @Test
  void doesNotMindHowLoudASoundIs() {
    double[] quieter = Arrays.stream(WORD).map(sample -> 0.2 * sample).toArray();

    assertThat(SpectralPattern.of(quieter).likeness(SpectralPattern.of(WORD), 0))
        .isGreaterThan(0.99);
  }

  @Test
  void isFoundWhereItIsInALongerOne() {
    SpectralPattern piece =
        SpectralPattern.of(
            Arrays.copyOfRange(WORD, 130 * SpectralPattern.HOP, 190 * SpectralPattern.HOP));
    SpectralPattern word = SpectralPattern.of(WORD);

    assertThat(piece.likeness(word, 130)).isGreaterThan(0.95);
    assertThat(piece.likeness(word, 110)).isLessThan(0.5);
  }

  @Test
  void isLikeNothingWhereNothingChanges() {
    SpectralPattern silence = SpectralPattern.of(new double[WORD.length]);

    assertThat(silence.likeness(SpectralPattern.of(WORD), 0)).isZero();
  }

  private static double[] samples(short[] sound) {
    double[] samples = new double[sound.length];
    for (int i = 0; i < sound.length; i++) {
      samples[i] = sound[i];
    }
    return samples;
  }
}
