package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence, and what becomes of a part of it on its way. */
class AlignmentTest {
  private static final int HOP = SpectralPattern.HOP;
  private static final double[] VOICE = samples(Kevin.says("press slowly and let go"));

  /** Where the part begins and ends. */
  private static final int FROM = 140 * HOP;

  private static final int TO = 220 * HOP;

  @Test
  void aSoundIsQuiteLikeItself() {
    SpectralPattern sound = SpectralPattern.of(VOICE);
    Alignment alignment = Alignment.of(sound, sound);

    assertThat(alignment.likeness(sound)).isCloseTo(1, within(1e-9));
    assertThat(alignment.lateAtFirst()).isZero();
    assertThat(alignment.lateAtLast()).isZero();
  }

  @Test
  void findsHowLateAPartIs() {
    SpectralPattern part = SpectralPattern.of(Arrays.copyOfRange(VOICE, FROM, TO));
    Alignment alignment = aligned(part, TO + 30 * HOP);

    assertThat(alignment.lateAtFirst()).isEqualTo(30);
    assertThat(alignment.lateAtLast()).isEqualTo(30);
    assertThat(alignment.likeness(part)).isGreaterThan(0.99);
  }

  @Test
  void doesNotMindHowLoudASoundIs() {
    double[] quieter = Arrays.stream(VOICE).map(sample -> 0.2 * sample).toArray();
    SpectralPattern sound = SpectralPattern.of(quieter);

    assertThat(Alignment.of(sound, SpectralPattern.of(VOICE)).likeness(sound)).isGreaterThan(0.99);
  }

  /** The line runs dry in the midst: all that follows comes later by that. */
  @Test
  void jumpsOverAHole() {
    int middle = (FROM + TO) / 2;
    double[] torn = new double[TO - FROM + 10 * HOP];
    System.arraycopy(VOICE, FROM, torn, 0, middle - FROM);
    System.arraycopy(VOICE, middle, torn, middle - FROM + 10 * HOP, TO - middle);
    SpectralPattern sound = SpectralPattern.of(torn);
    Alignment alignment = aligned(sound, TO + 20 * HOP);

    assertThat(alignment.lateAtFirst()).isEqualTo(10);
    assertThat(alignment.lateAtLast()).isEqualTo(20);
    assertThat(alignment.likeness(sound)).isGreaterThan(0.8);
  }

  /** By the same voice, even. */
  @ParameterizedTest
  @ValueSource(strings = {"stop", "next", "harder", "pause"})
  void anotherWordIsLessLikeIt(String word) {
    SpectralPattern other = SpectralPattern.of(samples(Kevin.says(word)));

    assertThat(aligned(other, VOICE.length).likeness(other)).isLessThan(0.75);
  }

  @Test
  void nothingIsLikeSilence() {
    SpectralPattern silence = SpectralPattern.of(new double[80 * HOP]);

    assertThat(aligned(silence, VOICE.length).likeness(silence)).isZero();
  }

  /** With a voice that ends there, and begins as early as there is one. */
  private static Alignment aligned(SpectralPattern sound, int end) {
    return Alignment.of(sound, SpectralPattern.of(Arrays.copyOf(VOICE, end)));
  }

  private static double[] samples(short[] sound) {
    return IntStream.range(0, sound.length).mapToDouble(at -> sound[at]).toArray();
  }
}
