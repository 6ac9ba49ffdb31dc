package dev.knead.hearing.echo;

import java.util.Arrays;

/**
 * How much of each of two models to believe, band by band, and when one has so clearly proved the
 * better that the other should start from it.
 *
 * <p>The share of the quick one is the coefficient with which the difference between the two echoes
 * is found in the steady one's error, over the last fifth of a second: J. Arenas-García, A. R.
 * Figueiras-Vidal and A. H. Sayed, "Mean-square performance of a convex combination of two adaptive
 * filters", IEEE Transactions on Signal Processing 54 (2006), solved instead of descended. The
 * person is in no way like that difference: double talk only makes the coefficient uncertain, and
 * by its variance, about one over the band's bins for an error as loud as the difference, the quick
 * one counts for less.
 */
final class PathBlend {
  /** A frame's weight in the share: 1 / 10. */
  private static final double SHARE_MEMORY = 0.9;

  /** A frame's weight in the comparison: 1 / 50. */
  private static final double MEMORY = 0.98;

  /** How many times the error's power must be the other one's before this one gives up: 6 dB. */
  private static final double CLEARLY = 4;

  /** The power of a bin of a difference that does not matter. */
  private static final double LEAST = 0.05 * Spectrum.LENGTH;

  private final double[] common = new double[Bands.COUNT];
  private final double[] difference = new double[Bands.COUNT];
  private final double[] error = new double[Bands.COUNT];
  private final double[] steadyError = new double[Bands.COUNT];
  private final double[] quickError = new double[Bands.COUNT];
  private final double[] share = new double[Bands.COUNT];
  private final Spectrum between = new Spectrum();

  /** Looks at both errors. */
  void compare(Spectrum steady, Spectrum quick) {
    between.setDifference(steady, quick);
    for (int b = 0; b < Bands.COUNT; b++) {
      common[b] = mix(SHARE_MEMORY, common[b], Bands.product(steady, between, b));
      difference[b] = mix(SHARE_MEMORY, difference[b], Bands.power(between, b));
      double least = LEAST * Bands.width(b);
      error[b] = mix(SHARE_MEMORY, error[b], Bands.power(steady, b));
      double found = common[b] / (difference[b] + least);
      double variance = error[b] / (difference[b] + least) / Bands.width(b);
      share[b] = found > 0 ? Math.max(0, Math.min(1, found - variance / found)) : 0;
      steadyError[b] = mix(MEMORY, steadyError[b], Bands.power(steady, b));
      quickError[b] = mix(MEMORY, quickError[b], Bands.power(quick, b));
    }
  }

  private static double mix(double memory, double old, double value) {
    return memory * old + (1 - memory) * value;
  }

  /** The blend of two spectra. */
  void blend(Spectrum steady, Spectrum quick, Spectrum to) {
    for (int b = 0; b < Bands.COUNT; b++) {
      for (int k = Bands.from(b); k < Bands.to(b); k++) {
        to.re[k] = steady.re[k] + share[b] * (quick.re[k] - steady.re[k]);
        to.im[k] = steady.im[k] + share[b] * (quick.im[k] - steady.im[k]);
      }
    }
  }

  /** The mean square that is expected of the blend's error, when the two err independently. */
  double expected(EchoPath steady, EchoPath quick) {
    double sum = 0;
    for (int b = 0; b < Bands.COUNT; b++) {
      double quickly = share[b] * share[b];
      double steadily = (1 - share[b]) * (1 - share[b]);
      for (int k = Bands.from(b); k < Bands.to(b); k++) {
        sum += quickly * quick.expected[k] + steadily * steady.expected[k];
      }
    }
    // Parseval: each bin stands for two of the spectrum's, and the energy is that of a block.
    return 2 * sum / Spectrum.LENGTH / Spectrum.BLOCK;
  }

  /** Lets the one that is clearly worse in a band start from the other. */
  void exchange(EchoPath steady, EchoPath quick) {
    for (int b = 0; b < Bands.COUNT; b++) {
      if (quickError[b] * CLEARLY < steadyError[b]) {
        steady.adopt(quick, b);
        steady.trustAs(quick, b);
        steadyError[b] = quickError[b];
      } else if (steadyError[b] * CLEARLY < quickError[b]) {
        // Only the response: the quick one stays as ready to learn as it was.
        quick.adopt(steady, b);
        quickError[b] = steadyError[b];
      }
    }
  }

  /** The quick one begins anew: what it was worth until now says nothing. */
  void restart() {
    Arrays.fill(common, 0);
    Arrays.fill(difference, 0);
  }
}
