package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KWeightingTest {
  @Test
  void atFortyEightKilohertzItIsTheRecommendations() {
    double[] click = new double[4_800];
    click[0] = 1;

    // ITU-R BS.1770-4, annex 1, tables 1 and 2.
    double[] shelved =
        filtered(
            click,
            new double[] {1.53512485958697, -2.69169618940638, 1.19839281085285},
            new double[] {-1.69065929318241, 0.73248077421585});
    double[] expected =
        filtered(
            shelved, new double[] {1, -2, 1}, new double[] {-1.99004745483398, 0.99007225036621});

    assertThat(new KWeighting(48_000).weighted(click)).containsExactly(expected, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {40, 100, 500, 997, 2_000, 4_000, 7_000})
  void atOurRateItWeightsAlike(double hertz) {
    assertThat(decibels(hertz, Frame.RATE)).isCloseTo(decibels(hertz, 48_000), within(0.1));
  }

  @Test
  void lowTonesCountLessAndHighOnesMore() {
    double middle = decibels(1_000, Frame.RATE);

    assertThat(middle).isCloseTo(0.69, within(0.05));
    assertThat(decibels(100, Frame.RATE)).isLessThan(middle - 1);
    assertThat(decibels(4_000, Frame.RATE)).isGreaterThan(middle + 2.5);
  }

  private static double[] filtered(double[] in, double[] b, double[] a) {
    double[] out = new double[in.length];
    for (int n = 0; n < in.length; n++) {
      out[n] = b[0] * in[n];
      for (int k = 1; k <= Math.min(2, n); k++) {
        out[n] += b[k] * in[n - k] - a[k - 1] * out[n - k];
      }
    }
    return out;
  }

  /** What becomes of a tone: the second of two seconds, when the filter has settled. */
  private static double decibels(double hertz, int rate) {
    double[] tone = new double[2 * rate];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = Math.sin(2 * Math.PI * hertz * i / rate);
    }
    double[] weighted = new KWeighting(rate).weighted(tone);
    double sum = 0;
    for (int i = rate; i < weighted.length; i++) {
      sum += weighted[i] * weighted[i];
    }
    return 10 * Math.log10(2 * sum / rate);
  }
}
