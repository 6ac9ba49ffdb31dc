package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TrimTest {
  private static final int BEFORE = (int) Frame.samples(Trim.KEPT_BEFORE_MILLIS);
  private static final int AFTER = (int) Frame.samples(Trim.KEPT_AFTER_MILLIS);
  private static final int SLACK = (int) Frame.samples(20);

  /** White noise of a level. */
  private static double[] noise(int length, double rms, Random random) {
    double[] samples = new double[length];
    for (int i = 0; i < length; i++) {
      samples[i] = rms * random.nextGaussian();
    }
    return samples;
  }

  /** Syllables of a voice at 120 Hz: 150 ms each, with gaps of 50 ms. */
  private static void addSpeech(double[] samples, int from, int to, double rms) {
    for (int i = from; i < to; i++) {
      boolean gap = (i - from) % Frame.samples(200) >= Frame.samples(150) && to - i > 800;
      if (!gap) {
        double phase = 2 * Math.PI * 120 * i / Frame.RATE;
        samples[i] += rms * (Math.sin(phase) + Math.sin(3 * phase) + Math.cos(7 * phase)) * 0.8;
      }
    }
  }

  private static double[] recording(int lead, int speech, int tail, double level, double floor) {
    double[] samples = noise(lead + speech + tail, floor, new Random(lead + 31L * tail));
    addSpeech(samples, lead, lead + speech, level);
    return samples;
  }

  @Property(tries = 200)
  void whatStandsAroundTheSpeechIsCut(
      @ForAll @IntRange(min = 0, max = 40_000) int lead,
      @ForAll @IntRange(min = 4_000, max = 60_000) int speech,
      @ForAll @IntRange(min = 8_000, max = 40_000) int tail,
      @ForAll @DoubleRange(min = 200, max = 8_000) double level,
      @ForAll @IntRange(min = 1, max = 100) int permille) {
    Pcm sound = Pcm.of(recording(lead, speech, tail, level, level * permille / 1_000));

    short[] trimmed = Trim.silence(sound).samples();

    int from = Math.max(0, lead - BEFORE);
    int to = Math.min(lead + speech + tail, lead + speech + AFTER);
    assertThat(trimmed.length).isCloseTo(to - from, within(2 * SLACK));
    int start = Math.max(0, trimmedFrom(sound.samples(), trimmed));
    assertThat(start).isCloseTo(from, within(SLACK));
  }

  @Property(tries = 200)
  void theLevelOfTheRecordingDoesNotMatter(
      @ForAll @IntRange(min = 8_000, max = 40_000) int lead,
      @ForAll @DoubleRange(min = 0.2, max = 4) double gain) {
    double[] samples = recording(lead, 16_000, 16_000, 2_000, 60);
    double[] louder = Arrays.stream(samples).map(sample -> gain * sample).toArray();

    int length = Trim.silence(Pcm.of(samples)).samples().length;

    assertThat(Trim.silence(Pcm.of(louder)).samples().length).isCloseTo(length, within(SLACK));
  }

  @Property(tries = 500)
  void whateverTheSoundItIsAPieceOfIt(
      @ForAll short[] samples, @ForAll @IntRange(min = 1, max = 400) int slower) {
    short[] sound = new short[samples.length * slower];
    for (int i = 0; i < sound.length; i++) {
      sound[i] = samples[i / slower];
    }

    short[] trimmed = Trim.silence(new Pcm(sound)).samples();

    assertThat(trimmed.length).isLessThanOrEqualTo(sound.length);
    assertThat(trimmedFrom(sound, trimmed)).isNotNegative();
  }

  @Property(tries = 100)
  void steadyNoiseIsLeftAsItIs(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 50_000) int length,
      @ForAll @DoubleRange(min = 1, max = 8_000) double level) {
    Pcm sound = Pcm.of(noise(length, level, new Random(seed)));

    assertThat(Trim.silence(sound)).isSameAs(sound);
  }

  @Test
  void aToneAndNothingAreLeftAsTheyAre() {
    for (Pcm sound :
        new Pcm[] {Tones.tone(440, 20_000), new Pcm(new short[30_000]), new Pcm(new short[0])}) {
      assertThat(Trim.silence(sound)).isSameAs(sound);
    }
  }

  @Test
  void aClickIsNoSpeech() {
    double[] samples = recording(32_000, 16_000, 32_000, 3_000, 30);
    Arrays.fill(samples, 4_000, 4_100, 20_000);
    Arrays.fill(samples, 76_000, 76_100, 20_000);

    assertThat(Trim.silence(Pcm.of(samples)).samples().length)
        .isCloseTo(16_000 + BEFORE + AFTER, within(2 * SLACK));
  }

  @Test
  void aClickAloneIsLeftAsItIs() {
    double[] samples = noise(32_000, 30, new Random(1));
    Arrays.fill(samples, 4_000, 4_100, 20_000);
    Pcm sound = Pcm.of(samples);

    assertThat(Trim.silence(sound)).isSameAs(sound);
  }

  @Test
  void digitalSilenceIsCutToo() {
    double[] samples = new double[60_000];
    addSpeech(samples, 20_000, 30_000, 1_000);

    assertThat(Trim.silence(Pcm.of(samples)).samples().length)
        .isCloseTo(10_000 + BEFORE + AFTER, within(2 * SLACK));
  }

  @Test
  void aSoftBeginningIsKept() {
    double[] samples = noise(60_000, 10, new Random(2));
    addSpeech(samples, 20_000, 40_000, 3_000);
    double[] hiss = noise(1_600, 60, new Random(3)); // 34 dB under the voice, 15 over the room
    for (int i = 0; i < hiss.length; i++) {
      samples[18_400 + i] += hiss[i];
    }

    Pcm trimmed = Trim.silence(Pcm.of(samples));

    assertThat(trimmed.samples().length).isGreaterThanOrEqualTo(20_000 + 1_600 + AFTER - SLACK);
  }

  /** Where a piece begins in the whole, or -1. */
  private static int trimmedFrom(short[] whole, short[] piece) {
    for (int from = 0; from + piece.length <= whole.length; from++) {
      if (Arrays.equals(whole, from, from + piece.length, piece, 0, piece.length)) {
        return from;
      }
    }
    return -1;
  }
}
