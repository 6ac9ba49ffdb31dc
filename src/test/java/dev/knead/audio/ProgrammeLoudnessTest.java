package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeLoudnessTest {
  /** The tests of EBU Tech 3341 come from two channels at once, which is so much louder. */
  private static final double TWO_CHANNELS = 10 * Math.log10(2);

  /** What EBU Tech 3341 allows. */
  private static final double TOLERANCE = 0.1;

  @Test
  void aSineAtFullScaleInOneChannel() {
    assertThat(ProgrammeLoudness.lufs(sine(997, 10_000, 0)))
        .isCloseTo(-3.01, within(TOLERANCE / 2));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-23, -33})
  void casesOneAndTwo(double dbfs) {
    assertThat(ProgrammeLoudness.lufs(sine(1_000, 20_000, dbfs)))
        .isCloseTo(dbfs - TWO_CHANNELS, within(TOLERANCE));
  }

  @Test
  void caseThreeSofterBeginningsAndEndsDoNotCount() {
    Pcm sound =
        joined(sine(1_000, 10_000, -36), sine(1_000, 60_000, -23), sine(1_000, 10_000, -36));

    assertThat(ProgrammeLoudness.lufs(sound)).isCloseTo(-23 - TWO_CHANNELS, within(TOLERANCE));
  }

  @Test
  void caseFourNorDoesWhatIsHardlyThere() {
    Pcm sound =
        joined(
            sine(1_000, 10_000, -72),
            sine(1_000, 10_000, -36),
            sine(1_000, 60_000, -23),
            sine(1_000, 10_000, -36),
            sine(1_000, 10_000, -72));

    assertThat(ProgrammeLoudness.lufs(sound)).isCloseTo(-23 - TWO_CHANNELS, within(TOLERANCE));
  }

  @Test
  void caseFiveWhatIsALittleSofterCounts() {
    Pcm sound =
        joined(sine(1_000, 20_000, -26), sine(1_000, 20_100, -20), sine(1_000, 20_000, -26));

    assertThat(ProgrammeLoudness.lufs(sound)).isCloseTo(-23 - TWO_CHANNELS, within(TOLERANCE));
  }

  @Test
  void longPausesDoNotCount() {
    Pcm word = sine(500, 800, -20);
    Pcm pause = new Pcm(new short[2 * Frame.RATE]);

    assertThat(ProgrammeLoudness.lufs(joined(word, pause, word, pause, word)))
        .isCloseTo(ProgrammeLoudness.lufs(word), within(1.5));
  }

  @Test
  void lowTonesAreSofterAndHighOnesLouder() {
    double middle = ProgrammeLoudness.lufs(sine(1_000, 1_000, -20));

    assertThat(ProgrammeLoudness.lufs(sine(100, 1_000, -20))).isLessThan(middle - 1);
    assertThat(ProgrammeLoudness.lufs(sine(4_000, 1_000, -20))).isGreaterThan(middle + 2.5);
  }

  @Test
  void silenceHasNoLoudness() {
    assertThat(ProgrammeLoudness.lufs(new Pcm(new short[0]))).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(ProgrammeLoudness.lufs(new Pcm(new short[100]))).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(ProgrammeLoudness.lufs(new Pcm(new short[Frame.RATE])))
        .isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(ProgrammeLoudness.lufs(sine(1_000, 2_000, -75))).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 120, 280, 399, 400, 401, 450, 499, 500, 950})
  void aChimeIsAsLoudAsALongToneOfItsLevel(int millis) {
    assertThat(ProgrammeLoudness.lufs(sine(800, millis, -20)))
        .isCloseTo(ProgrammeLoudness.lufs(sine(800, 10_000, -20)), within(0.1));
  }

  @ParameterizedTest
  @CsvSource({"50, 3.01", "20, 6.99", "10, 10"})
  void aBlipIsSofterByItsLength(int millis, double softer) {
    assertThat(ProgrammeLoudness.lufs(sine(800, millis, -20)))
        .isCloseTo(ProgrammeLoudness.lufs(sine(800, 100, -20)) - softer, within(0.3));
  }

  @Test
  void theEndOfASoundCounts() {
    Pcm rising = joined(sine(800, 410, -40), sine(800, 80, -10));

    assertThat(ProgrammeLoudness.lufs(rising)).isGreaterThan(-22);
  }

  @Property(tries = 50)
  void halfTheAmplitudeIsSixDecibelsSofter(
      @ForAll @IntRange(min = 20, max = 1_500) int millis,
      @ForAll @DoubleRange(min = 100, max = 7_000) double hertz,
      @ForAll @DoubleRange(min = -30, max = 0) double dbfs) {
    double softer = ProgrammeLoudness.lufs(sine(hertz, millis, dbfs - 20 * Math.log10(2)));

    assertThat(softer)
        .isCloseTo(ProgrammeLoudness.lufs(sine(hertz, millis, dbfs)) - 6.02, within(0.05));
  }

  @Property(tries = 50)
  void silenceAroundASoundDoesNotCount(
      @ForAll @IntRange(min = 20, max = 1_500) int millis,
      @ForAll @DoubleRange(min = 200, max = 7_000) double hertz,
      @ForAll @IntRange(max = 1_000) int before,
      @ForAll @IntRange(max = 1_000) int after) {
    Pcm sound = sine(hertz, millis, -20);
    Pcm amid = joined(silence(before), sound, silence(after));

    assertThat(ProgrammeLoudness.lufs(amid)).isCloseTo(ProgrammeLoudness.lufs(sound), within(1e-6));
  }

  private static Pcm silence(int millis) {
    return new Pcm(new short[(int) Frame.samples(millis)]);
  }

  private static Pcm sine(double hertz, int millis, double peakDbfs) {
    double amplitude = Math.pow(10, peakDbfs / 20);
    return new Pcm(
        SampleEncoding.quantized(
            Tones.sine(hertz, Frame.RATE, (int) Frame.samples(millis), amplitude)));
  }

  private static Pcm joined(Pcm... sounds) {
    int length = Arrays.stream(sounds).mapToInt(sound -> sound.samples().length).sum();
    short[] all = new short[length];
    int at = 0;
    for (Pcm sound : sounds) {
      System.arraycopy(sound.samples(), 0, all, at, sound.samples().length);
      at += sound.samples().length;
    }
    return new Pcm(all);
  }
}
