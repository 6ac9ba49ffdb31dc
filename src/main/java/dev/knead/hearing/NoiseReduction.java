package dev.knead.hearing;

import java.util.Arrays;

/**
 * Takes steady noise out of a clip. What a frequency has in its quietest quarter of the time is
 * noise: there is room before a word and after it, and no word fills all frequencies all the time.
 *
 * <p>A Wiener filter by the decision-directed signal-to-noise ratio of Y. Ephraim and D. Malah,
 * "Speech enhancement using a minimum mean-square error short-time spectral amplitude estimator",
 * IEEE Transactions on Acoustics, Speech and Signal Processing 32 (1984).
 */
final class NoiseReduction implements Rendition {
  private static final double QUIETEST = 0.25;

  /** From the quietest quarter of the smoothed power to the mean, and half as much again. */
  private static final double SUBTRACTED = 2.25;

  /** How much of the last block's power stays in the running mean. */
  private static final double SMOOTHING = 0.7;

  /** How much of the signal-to-noise ratio is that of the block before. */
  private static final double INERTIA = 0.92;

  /** No bin is turned down by more than this (-14 dB): less would sing. */
  private static final double LEAST_GAIN = 0.2;

  @Override
  public double[] apply(double[] clip) {
    Spectrogram spectrogram = new Spectrogram(clip);
    double[][] blocks = spectrogram.blocks();
    double[] powers = new double[blocks.length];
    for (int bin = 0; bin <= Spectrogram.WINDOW / 2; bin++) {
      for (int block = 0; block < blocks.length; block++) {
        powers[block] = PackedSpectrum.power(blocks[block], bin);
      }
      double noise = Math.max(SUBTRACTED * quietest(powers, spectrogram), 1e-9);
      double before = 0;
      for (int block = 0; block < blocks.length; block++) {
        double power = powers[block];
        double ratio = INERTIA * before / noise + (1 - INERTIA) * Math.max(0, power / noise - 1);
        double gain = Math.max(LEAST_GAIN, ratio / (1 + ratio));
        before = gain * gain * power;
        PackedSpectrum.scale(blocks[block], bin, gain);
      }
    }
    return spectrogram.sound();
  }

  /** What the quietest part of a bin's smoothed powers does not exceed. */
  private static double quietest(double[] powers, Spectrogram spectrogram) {
    double[] smoothed = new double[powers.length];
    int count = 0;
    double mean = 0;
    for (int block = 0; block < powers.length; block++) {
      if (spectrogram.isWhole(block)) {
        mean = count == 0 ? powers[block] : SMOOTHING * mean + (1 - SMOOTHING) * powers[block];
        smoothed[count] = mean;
        count++;
      }
    }
    Arrays.sort(smoothed, 0, count);
    return count == 0 ? 0 : smoothed[(int) (QUIETEST * count)];
  }
}
