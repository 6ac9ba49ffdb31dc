package dev.knead.audio;

/** How loud samples are. Amplitudes are in 16-bit units, from 0 to 32,768. */
public final class Loudness {
  private Loudness() {}

  /** The root of the mean square, 0 to 32,768; 0 for no samples. */
  public static double rms(short[] samples) {
    return Math.sqrt(meanSquare(samples));
  }

  /** The mean square, 0 to 32,768²; 0 for no samples. */
  public static double meanSquare(short[] samples) {
    return meanSquare(samples, 0, samples.length);
  }

  /**
   * The mean square of some samples, 0 to 32,768²; 0 for none.
   *
   * @param from index of the first one
   * @param length how many
   */
  public static double meanSquare(short[] samples, int from, int length) {
    double sum = 0;
    for (int i = from; i < from + length; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return length == 0 ? 0 : sum / length;
  }

  /** Whether there is no sound at all, not even noise: a loudspeaker that was given nothing. */
  public static boolean isSilent(short[] samples) {
    for (short sample : samples) {
      if (sample != 0) {
        return false;
      }
    }
    return true;
  }
}
