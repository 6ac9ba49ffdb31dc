package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimiterTest {
  @Test
  void theCeilingIsADecibelBelowFullScale() {
    assertThat(Level.dbfs(Limiter.CEILING)).isCloseTo(-1, within(0.001));
  }

  @Test
  void whatStaysBelowTheCeilingIsLeftAlone() {
    double[] tone = tone(300, Frame.RATE, Limiter.CEILING);

    assertThat(Limiter.limited(tone)).isEqualTo(tone);
  }

  @Property(tries = 100)
  void nothingPassesTheCeiling(
      @ForAll @Size(max = 1_000) List<@DoubleRange(min = -900_000, max = 900_000) Double> samples) {
    assertThat(
            Arrays.stream(
                    Limiter.limited(samples.stream().mapToDouble(Double::doubleValue).toArray()))
                .map(Math::abs))
        .allMatch(magnitude -> magnitude <= Limiter.CEILING + 1e-6);
  }

  @Property(tries = 100)
  void nearAPeakTheSoundGoesDownSmoothly(@ForAll @IntRange(max = 1_999) int peak) {
    double[] samples = new double[2_000];
    Arrays.fill(samples, 10_000);
    samples[peak] = 60_000;

    double[] limited = Limiter.limited(samples);

    assertThat(limited[peak]).isCloseTo(Limiter.CEILING, within(1e-6));
    for (int i = 1; i < limited.length; i++) {
      if (i != peak && i != peak + 1) {
        // 5,100 down within 320 samples, at its steepest twice as fast as evenly.
        assertThat(Math.abs(limited[i] - limited[i - 1])).isLessThan(35);
      }
      if (Math.abs(i - peak) > 2 * Frame.samples(10)) {
        assertThat(limited[i]).isEqualTo(10_000);
      }
    }
  }

  /** Clipped by 6 dB, the same tone would have overtones only 11 to 20 dB below it. */
  @ParameterizedTest
  @ValueSource(ints = {50, 100, 200, 1_000})
  void aToneStaysPure(int hertz) {
    double[] limited = Limiter.limited(tone(hertz, Frame.RATE, 2.0 * Limiter.CEILING));

    double[] middle = Arrays.copyOfRange(limited, 4_000, 12_000);
    double[] pure = Arrays.copyOfRange(tone(hertz, Frame.RATE, Limiter.CEILING), 4_000, 12_000);
    double rest = 0;
    double sum = 0;
    for (int i = 0; i < middle.length; i++) {
      rest += Math.pow(middle[i] - pure[i], 2);
      sum += Math.pow(pure[i], 2);
    }
    assertThat(10 * Math.log10(rest / sum)).isLessThan(-40);
  }

  private static double[] tone(double hertz, int length, double amplitude) {
    double[] samples = new double[length];
    for (int i = 0; i < length; i++) {
      samples[i] = amplitude * Math.sin(2 * Math.PI * hertz * i / Frame.RATE);
    }
    return samples;
  }
}
