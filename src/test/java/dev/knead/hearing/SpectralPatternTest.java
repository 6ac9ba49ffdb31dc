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
    return IntStream.range(0, sound.length).mapToDouble(at -> sound[at]).toArray();
  }
}
