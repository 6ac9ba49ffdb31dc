package dev.knead.hearing.echo;

import java.util.Arrays;

/**
 * The spectrum of {@value #LENGTH} real samples: real and imaginary parts, 0 Hz to half the rate.
 */
final class Spectrum {
  /** Samples in a block, of which two make a spectrum: 40 ms. */
  static final int BLOCK = 640;

  static final int LENGTH = 2 * BLOCK;
  static final int BINS = BLOCK + 1;

  final double[] re = new double[BINS];
  final double[] im = new double[BINS];

  /** The squared magnitude of a bin. */
  double power(int bin) {
    return re[bin] * re[bin] + im[bin] * im[bin];
  }

  void clear() {
    Arrays.fill(re, 0);
    Arrays.fill(im, 0);
  }

  /** Adds the product of two spectra: a convolution, if what wraps around is ignored. */
  void addProduct(Spectrum a, Spectrum b) {
    for (int k = 0; k < BINS; k++) {
      re[k] += a.re[k] * b.re[k] - a.im[k] * b.im[k];
      im[k] += a.re[k] * b.im[k] + a.im[k] * b.re[k];
    }
  }

  /** The difference of two spectra. */
  void setDifference(Spectrum a, Spectrum b) {
    for (int k = 0; k < BINS; k++) {
      re[k] = a.re[k] - b.re[k];
      im[k] = a.im[k] - b.im[k];
    }
  }
}
