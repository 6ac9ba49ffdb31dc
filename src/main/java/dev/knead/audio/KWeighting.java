package dev.knead.audio;

/**
 * The filter K of Recommendation ITU-R BS.1770-4, annex 1: a shelf for what the head adds above 1.5
 * kHz, and a high pass for how little the ear hears of the lowest tones.
 *
 * <p>The Recommendation gives numbers for 48 kHz only. These are made for any rate from the
 * analogue filters behind them, by the bilinear transform: Brecht De Man, <cite>Evaluation of
 * Implementations of the EBU R128 Loudness Measurement</cite> (AES 145, 2018); libebur128 uses the
 * same. At 48 kHz they are the Recommendation's own to nine digits. Immutable.
 */
final class KWeighting {
  private static final double REFERENCE_RATE = 48_000;

  private static final double SHELF_HERTZ = 1681.974450955533;
  private static final double SHELF_DECIBELS = 3.999843853973347;
  private static final double SHELF_Q = 0.7071752369554196;
  private static final double SHELF_MIDDLE = 0.4996667741545416;

  private static final double HIGH_PASS_HERTZ = 38.13547087602444;
  private static final double HIGH_PASS_Q = 0.5003270373238773;

  private final Biquad shelf;
  private final Biquad highPass;

  /**
   * @param rate samples per second, at least 8,000
   */
  KWeighting(int rate) {
    this.shelf = shelf(rate);
    this.highPass = highPass(rate);
  }

  /** The weighted sound, as long as the given one; before its beginning there was silence. */
  double[] weighted(double[] samples) {
    return highPass.filtered(shelf.filtered(samples));
  }

  private static Biquad shelf(double rate) {
    double k = Math.tan(Math.PI * SHELF_HERTZ / rate);
    double high = Math.pow(10, SHELF_DECIBELS / 20);
    double middle = Math.pow(high, SHELF_MIDDLE);
    double a0 = 1 + k / SHELF_Q + k * k;
    return new Biquad(
        (high + middle * k / SHELF_Q + k * k) / a0,
        2 * (k * k - high) / a0,
        (high - middle * k / SHELF_Q + k * k) / a0,
        2 * (k * k - 1) / a0,
        (1 - k / SHELF_Q + k * k) / a0);
  }

  private static Biquad highPass(double rate) {
    double k = Math.tan(Math.PI * HIGH_PASS_HERTZ / rate);
    double a0 = highPassA0(rate);
    // The Recommendation writes 1, -2, 1 above the line, which lets high tones pass 0.04 dB louder.
    // At another rate the same numbers would lift them by another amount (0.13 dB at 16 kHz).
    double gain = highPassA0(REFERENCE_RATE) / a0;
    return new Biquad(
        gain, -2 * gain, gain, 2 * (k * k - 1) / a0, (1 - k / HIGH_PASS_Q + k * k) / a0);
  }

  private static double highPassA0(double rate) {
    double k = Math.tan(Math.PI * HIGH_PASS_HERTZ / rate);
    return 1 + k / HIGH_PASS_Q + k * k;
  }

  /** A filter of the second order, in the transposed direct form II. */
  private record Biquad(double b0, double b1, double b2, double a1, double a2) {
    double[] filtered(double[] in) {
      double[] out = new double[in.length];
      double first = 0;
      double second = 0;
      for (int i = 0; i < in.length; i++) {
        out[i] = b0 * in[i] + first;
        first = b1 * in[i] - a1 * out[i] + second;
        second = b2 * in[i] - a2 * out[i];
      }
      return out;
    }
  }
}
