package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
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
  void levelsAreDecibels() {
    SpectralPattern word = SpectralPattern.of(WORD);
    SpectralPattern quieter = SpectralPattern.of(Arrays.stream(WORD).map(s -> s / 10).toArray());
    int block = IntStream.range(0, word.length()).filter(word::isLoud).findFirst().orElseThrow();

    assertThat(quieter.level(block, 3)).isCloseTo(word.level(block, 3) - 20, within(1e-6));
  }

  /** A second of the room lies before the word. */
  @Test
  void onlyTheWordIsLoud() {
    SpectralPattern word = SpectralPattern.of(WORD);

    assertThat(IntStream.range(0, 115).filter(word::isLoud)).isEmpty();
    assertThat(IntStream.range(0, word.length()).filter(word::isLoud).count()).isGreaterThan(20);
  }

  private static double[] samples(short[] sound) {
    return IntStream.range(0, sound.length).mapToDouble(at -> sound[at]).toArray();
  }
}
