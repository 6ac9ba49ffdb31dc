package dev.knead.hearing;

/** How loud samples are. */
final class Loudness {
  private Loudness() {}

  /** The root of the mean square, 0 to 32,768; 0 for no samples. */
  static double rms(short[] samples) {
    return Math.sqrt(meanSquare(samples));
  }

  /** The mean square; 0 for no samples. */
  static double meanSquare(short[] samples) {
    double sum = 0;
    for (short sample : samples) {
      sum += (double) sample * sample;
    }
    return samples.length == 0 ? 0 : sum / samples.length;
  }

  /** Whether there is no sound at all, not even noise: a loudspeaker that was given nothing. */
  static boolean isSilent(short[] samples) {
    for (short sample : samples) {
      if (sample != 0) {
        return false;
      }
    }
    return true;
  }
}
