package dev.knead.hearing;

import java.util.SplittableRandom;

/**
 * Faint noise in place of perfect silence. Digital zeros, as a muted device or a padded file gives
 * them, are like nothing that the speech model was trained on and cost it words. The same samples
 * come every time.
 */
final class Dither {
  /** The root mean square of the noise, in steps of a 16-bit sample. */
  static final int RMS = 20;

  private static final long SEED = 20;

  private final SplittableRandom random = new SplittableRandom(SEED);

  /** The frame itself, or a noisy copy when it holds nothing at all. */
  short[] apply(short[] samples) {
    for (short sample : samples) {
      if (Math.abs(sample) > 1) {
        return samples;
      }
    }
    return noise(samples.length);
  }

  /** Nothing but noise. */
  short[] noise(int length) {
    short[] noise = new short[length];
    // Evenly spread between -a and a, the root mean square is a / sqrt(3).
    int bound = (int) Math.round(RMS * Math.sqrt(3));
    for (int i = 0; i < length; i++) {
      noise[i] = (short) random.nextInt(-bound, bound + 1);
    }
    return noise;
  }
}
