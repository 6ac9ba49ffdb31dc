package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
  /** Whole signal at once, 16-bit at the end. */
  private static short[] resampled(double hertz, int from, int to) {
    Resampler resampler = new Resampler(from, to);
    float[] head = resampler.resample(Tones.sine(hertz, from, from, 0.5));
    float[] tail = resampler.finish();
    float[] all = new float[head.length + tail.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    return SampleEncoding.quantized(all);
  }

  @ParameterizedTest
  @CsvSource({
    "44100, 8100",
    "44100, 9000",
    "44100, 12000",
    "44100, 20000",
    "48000, 8100",
    "48000, 9000",
    "48000, 12000",
    "48000, 20000",
    "22050, 8100",
    "22050, 10000",
    "96000, 12000",
    "96000, 40000",
    "192000, 9000"
  })
  void whatIsAboveTheNewNyquistFrequencyIsGone(int from, double hertz) {
    assertThat(Tones.decibels(resampled(hertz, from, 16_000))).isLessThan(-70);
  }

  @ParameterizedTest
  @CsvSource({
    "44100, 100",
    "44100, 1000",
    "44100, 4000",
    "44100, 7000",
    "48000, 100",
    "48000, 1000",
    "48000, 4000",
    "48000, 7000",
    "8000, 100",
    "8000, 1000",
    "8000, 3500",
    "22050, 1000",
    "11025, 1000",
    "32000, 1000",
    "96000, 1000",
    "15999, 1000"
  })
  void whatIsBelowKeepsItsLevel(int from, double hertz) {
    assertThat(Tones.decibels(resampled(hertz, from, 16_000))).isCloseTo(0, within(0.1));
  }

  @ParameterizedTest
  @ValueSource(ints = {48_000, 44_100})
  void toADevicesRateMakesNoImages(int to) {
    short[] up = resampled(6_000, 16_000, to);
    // Undo it with an independent measure: what is left after taking away the pure tone.
    float[] pure = Tones.sine(6_000, to, up.length, 0.5);
    short[] rest = new short[up.length];
    for (int i = 0; i < up.length; i++) {
      rest[i] = (short) (up[i] - SampleEncoding.quantized(pure[i]));
    }
    assertThat(Tones.decibels(rest)).isLessThan(-60);
  }

  @ParameterizedTest
  @ValueSource(ints = {4_000, 8_000, 11_025, 15_999, 22_050, 44_100, 48_000, 96_000, 192_000})
  void aSecondStaysASecond(int from) {
    assertThat(resampled(440, from, 16_000)).hasSize(16_000);
  }

  @Test
  void delaysNothing() {
    float[] click = new float[48_000];
    click[24_000] = 1;
    Resampler resampler = new Resampler(48_000, 16_000);
    float[] out = resampler.resample(click);
    int loudest = 0;
    for (int i = 0; i < out.length; i++) {
      loudest = out[i] > out[loudest] ? i : loudest;
    }
    assertThat(loudest).isEqualTo(8_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 441, 882, 5_000})
  void thePiecesDoNotMatter(int piece) {
    float[] input = Tones.sine(700, 44_100, 22_050, 0.5);
    short[] whole = new short[8_000];
    short[] pieces = new short[8_000];
    int filled = fill(whole, 0, new Resampler(44_100, 16_000), input, input.length);
    assertThat(filled).isEqualTo(8_000);
    assertThat(fill(pieces, 0, new Resampler(44_100, 16_000), input, piece)).isEqualTo(8_000);
    assertThat(pieces).isEqualTo(whole);
  }

  private static int fill(short[] into, int at, Resampler resampler, float[] input, int piece) {
    int end = at;
    for (int from = 0; from < input.length; from += piece) {
      int to = Math.min(input.length, from + piece);
      end = put(into, end, resampler.resample(Arrays.copyOfRange(input, from, to)));
    }
    return put(into, end, resampler.finish());
  }

  private static int put(short[] into, int at, float[] samples) {
    System.arraycopy(SampleEncoding.quantized(samples), 0, into, at, samples.length);
    return at + samples.length;
  }

  @Test
  void nothingGivesNothing() {
    Resampler resampler = new Resampler(44_100, 16_000);
    assertThat(resampler.resample(new float[0])).isEmpty();
    assertThat(resampler.finish()).isEmpty();
  }
}
