package dev.knead.hearing;

import dev.knead.audio.Frame;

/**
 * Turns the treble down, as a tone control does: a first-order high shelf. The small speech models
 * were taught with sound that is duller than a near or a synthesized voice; the bench shows what it
 * brings.
 */
final class Tone implements Rendition {
  private static final double CORNER_HERTZ = 2_000;

  private final double gain;

  /**
   * A tone control.
   *
   * @param decibels what becomes of the treble: negative is duller
   */
  Tone(double decibels) {
    gain = Math.pow(10, decibels / 20);
  }

  @Override
  public double[] apply(double[] clip) {
    // The bilinear transform of s / (s + 1).
    double k = Math.tan(Math.PI * CORNER_HERTZ / Frame.RATE);
    double feed = 1 / (1 + k);
    double back = (1 - k) / (1 + k);
    double[] dull = new double[clip.length];
    double treble = 0;
    double before = 0;
    for (int i = 0; i < clip.length; i++) {
      treble = feed * (clip[i] - before) + back * treble;
      before = clip[i];
      dull[i] = clip[i] + (gain - 1) * treble;
    }
    return dull;
  }
}
