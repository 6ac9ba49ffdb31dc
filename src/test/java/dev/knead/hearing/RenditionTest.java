package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the renditions of a clip do to it. */
class RenditionTest {
  private static final int SECOND = Frame.RATE;

  @Test
  void theToneTurnsDownTheTrebleAlone() {
    Tone dull = new Tone(-9);

    assertThat(decibels(dull.apply(tone(200)), tone(200))).isCloseTo(0, within(0.3));
    assertThat(decibels(dull.apply(tone(7_000)), tone(7_000))).isCloseTo(-9, within(0.5));
  }

  @Test
  void aClipIsBroughtToItsLevelByItsLoudPartsAlone() {
    double[] clip = new double[SECOND];
    double[] word = tone(300);
    System.arraycopy(word, 0, clip, SECOND / 2, SECOND / 4);

    double[] levelled = new ClipLevel(5_000).apply(clip);

    double[] part = Arrays.copyOfRange(levelled, SECOND / 2, 3 * SECOND / 4);
    assertThat(rms(part)).isCloseTo(5_000, within(50.0));
  }

  @Test
  void silenceStaysSilence() {
    double[] nothing = new double[SECOND];

    assertThat(new ClipLevel(5_000).apply(nothing)).containsOnly(0);
    assertThat(new NoiseReduction().apply(nothing)).containsOnly(0);
    assertThat(new Tone(-9).apply(nothing)).containsOnly(0);
  }

  @Test
  void steadyNoiseIsTakenAndTheSoundIsLeft() {
    SplittableRandom random = new SplittableRandom(5);
    double[] noisy = random.doubles(2 * SECOND, -300, 300).toArray();
    double[] burst = tone(500);
    int onset = SECOND / 2;
    for (int i = 0; i < SECOND / 2; i++) {
      noisy[onset + i] += burst[i];
    }

    double[] cleaned = new NoiseReduction().apply(noisy);

    assertThat(cleaned).hasSameSizeAs(noisy);
    assertThat(
            decibels(
                Arrays.copyOfRange(cleaned, onset, onset + SECOND / 2),
                Arrays.copyOfRange(noisy, onset, onset + SECOND / 2)))
        .isGreaterThan(-2);
    assertThat(
            decibels(
                Arrays.copyOfRange(cleaned, SECOND / 8, onset - SECOND / 8),
                Arrays.copyOfRange(noisy, SECOND / 8, onset - SECOND / 8)))
        .isLessThan(-10);
  }

  @Test
  void aSpectrogramGivesTheSoundBack() {
    double[] sound = new SplittableRandom(7).doubles(3_333, -1_000, 1_000).toArray();

    assertThat(new Spectrogram(sound).sound()).containsExactly(sound, within(1e-6));
  }

  @Test
  void oneComesAfterTheOther() {
    Rendition twice = clip -> Arrays.stream(clip).map(sample -> 2 * sample).toArray();
    Rendition plusOne = clip -> Arrays.stream(clip).map(sample -> sample + 1).toArray();

    assertThat(twice.then(plusOne).apply(new double[] {3})).containsExactly(7);
    assertThat(Rendition.PLAIN.apply(new double[] {3})).containsExactly(3);
  }

  @Test
  void aRecognizerGetsNoSampleThatDoesNotFit() {
    assertThat(Pcm.of(new double[] {0.6, -1e6, 1e6}).samples()).containsExactly(1, -32_768, 32_767);
  }

  private static double[] tone(double hertz) {
    double[] tone = new double[SECOND];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = 1_000 * Math.sin(2 * Math.PI * hertz * i / SECOND);
    }
    return tone;
  }

  private static double rms(double[] samples) {
    return Math.sqrt(Arrays.stream(samples).map(sample -> sample * sample).average().orElse(0));
  }

  private static double decibels(double[] after, double[] before) {
    return 20 * Math.log10(rms(after) / rms(before));
  }
}
