package dev.knead.hearing;

/**
 * Brings speech to the loudness that the speech model likes best.
 *
 * <p>The gain follows the talker, not the noise: only frames that stand well over the noise floor
 * are speech, and the gain changes by them alone. It falls at once, so that nothing is clipped for
 * long, and rises within a syllable. Between words it stays, but is never such that the noise
 * itself becomes loud.
 */
final class LevelControl {
  /** What speech is brought to: root mean square of its frames. */
  static final double TARGET = 5_000;

  private static final double MOST_GAIN = 20;
  private static final double LEAST_GAIN = 0.25;

  /** The noise floor is not lifted above this. */
  private static final double MOST_NOISE = 400;

  private static final double OVER_FLOOR = 4;
  private static final double FLOOR_RISE = Math.pow(10, 3.0 / 20 / 50);
  private static final double LEAST_FLOOR = 10;

  /** How much of the way to a fainter talker is gone in a frame of 20 ms. */
  private static final double RISE = 0.15;

  /** What a talker is taken for before the first word: so that it is neither lost nor clipped. */
  private double talker = 1_000;

  private double floor = LEAST_FLOOR;
  private double gain = 1;

  /** The frame at the new level. */
  short[] apply(short[] samples) {
    double level = Loudness.rms(samples);
    floor = Math.max(LEAST_FLOOR, Math.min(level, floor * FLOOR_RISE));
    if (level > OVER_FLOOR * floor) {
      talker = level > talker ? level : talker + RISE * (level - talker);
    }
    double wanted = Math.min(TARGET / talker, MOST_NOISE / floor);
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
