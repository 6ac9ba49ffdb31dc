package dev.knead.hearing;

/**
 * The half of a real signal's spectrum as JTransforms' {@code realForward} packs it into an array
 * of the signal's (even) length: the first and the last bin are real and share the first two
 * places, every other one takes two.
 */
final class PackedSpectrum {
  private PackedSpectrum() {}

  /** The squared magnitude of a bin, 0 to half the length. */
  static double power(double[] spectrum, int bin) {
    if (bin == 0 || bin == spectrum.length / 2) {
      double real = spectrum[bin == 0 ? 0 : 1];
      return real * real;
    }
    double real = spectrum[2 * bin];
    double imaginary = spectrum[2 * bin + 1];
    return real * real + imaginary * imaginary;
  }

  /** Multiplies a bin with a real gain. */
  static void scale(double[] spectrum, int bin, double gain) {
    if (bin == 0 || bin == spectrum.length / 2) {
      spectrum[bin == 0 ? 0 : 1] *= gain;
    } else {
      spectrum[2 * bin] *= gain;
      spectrum[2 * bin + 1] *= gain;
    }
  }
}
