package dev.knead.hearing;

/**
 * Brings speech to the loudness that the speech model likes best.
 *
 * <p>The gain follows the talker, not the noise: only frames that stand well over the noise floor
 * are speech, and the gain changes by them alone. It changes slowly, over many words: a gain that
 * moves within a word spoils the word's shape, which costs more than a wrong level. It is never
 * such that the noise itself becomes loud.
 */
final class LevelControl {
  /** What speech is brought to: root mean square of its frames. */
  static final double TARGET = 5_000;

  private static final double MOST_GAIN = 20;
  private static final double LEAST_GAIN = 0.25;

  /** No sample is lifted above this: a clipped word is a spoilt one. */
  private static final double LOUDEST = 30_000;

  /** The noise floor is not lifted above this. */
  private static final double MOST_NOISE = 400;

  private static final double OVER_FLOOR = 4;
  private static final double FLOOR_RISE = Math.pow(10, 3.0 / 20 / 50);
  private static final double LEAST_FLOOR = 10;

  /** How much of the way to another level is gone in a frame of 20 ms of speech. */
  private static final double FOLLOW = 0.03;

  /** What a talker is taken for before the first word: so that it is neither lost nor clipped. */
  private double talker = 1_000;

  private double floor = LEAST_FLOOR;
  private double gain = 1;

  /** Whether the sound of a frame may be the talker's, so that the level follows it. */
  enum Talk {
    POSSIBLE,
    /** The loudspeaker plays: what stands over the noise may be the rest of its echo. */
    ECHO
  }

  private static int peak(short[] samples) {
    int peak = 0;
    for (short sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }

  /** The frame at the new level. */
  short[] apply(short[] samples, Talk talk) {
    double level = Loudness.rms(samples);
    floor = Math.max(LEAST_FLOOR, Math.min(level, floor * FLOOR_RISE));
    if (talk == Talk.POSSIBLE && level > OVER_FLOOR * floor) {
      talker += FOLLOW * (level - talker);
    }
    double wanted = Math.min(TARGET / talker, MOST_NOISE / floor);
    wanted = Math.min(wanted, LOUDEST / Math.max(1, peak(samples)));
    double next = Math.max(LEAST_GAIN, Math.min(MOST_GAIN, wanted));
    short[] levelled = new short[samples.length];
    for (int i = 0; i < samples.length; i++) {
      // From the last gain to the next one without a step.
      double now = gain + (next - gain) * (i + 1) / samples.length;
      levelled[i] =
          (short)
              Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(samples[i] * now)));
    }
    gain = next;
    return levelled;
  }
}
