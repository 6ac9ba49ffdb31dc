package dev.knead.bench;

/**
 * Where within a dry recording somebody speaks, and how loud.
 *
 * @param rms the root mean square over the frames of 10 ms that are at most 20 dB below the
 *     loudest: pauses don't count
 * @param from the first sample of the first frame at most 35 dB below the loudest
 * @param to the sample after the last such frame: the true end of a word
 */
public record ActiveSpeech(double rms, int from, int to) {
  private static final int FRAME = 160;

  /** 20 dB in energy. */
  private static final double LOUD = 1e-2;

  /** 35 dB in energy. */
  private static final double AUDIBLE = Math.pow(10, -3.5);

  /**
   * Finds it.
   *
   * @throws IllegalArgumentException when there is no sound at all
   */
  public static ActiveSpeech of(Signal dry) {
    int frames = (dry.length() + FRAME - 1) / FRAME;
    double[] energy = new double[frames];
    double loudest = 0;
    for (int i = 0; i < dry.length(); i++) {
      energy[i / FRAME] += (double) dry.samples()[i] * dry.samples()[i];
    }
    for (double one : energy) {
      loudest = Math.max(loudest, one);
    }
    if (loudest == 0) {
      throw new IllegalArgumentException("a recording of nothing holds no speech");
    }
    double sum = 0;
    int loud = 0;
    int first = -1;
    int last = -1;
    for (int i = 0; i < frames; i++) {
      if (energy[i] >= LOUD * loudest) {
        sum += energy[i];
        loud++;
      }
      if (energy[i] >= AUDIBLE * loudest) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    return new ActiveSpeech(
        Math.sqrt(sum / loud / FRAME), first * FRAME, Math.min(dry.length(), (last + 1) * FRAME));
  }
}
