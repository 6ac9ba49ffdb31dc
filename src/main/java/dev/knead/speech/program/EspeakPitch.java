package dev.knead.speech.program;

/**
 * The pitch scale of espeak and espeak-ng, 0 to 99, where 50 is a voice's usual pitch.
 *
 * <p>Fifty steps move the lower end of the voice's range by an octave and leave the width of the
 * range as it is (the table {@code pitch_adjust_tab} in espeak's source), so that the mean moves by
 * less. Measured with espeak-ng 1.51, voice {@code en-us}, medians by autocorrelation: 68 Hz at 0,
 * 83 at 25, 103 at 50, 130 at 75, 170 at 99; which is 36 Hz + 67 Hz * 2^((p - 50) / 50) within 1
 * Hz. Relative to the usual pitch that is 0.35 + 0.65 * 2^((p - 50) / 50), and other voices are
 * taken to be like that.
 */
final class EspeakPitch {
  /** The part of the mean pitch that the scale does not move. */
  private static final double FIXED = 0.35;

  private static final double LEAST_MOVED = 1e-3;

  private EspeakPitch() {}

  /**
   * The step on the scale; the nearer end of it where that has no room.
   *
   * @param hertz the pitch that is wanted
   * @param usualHertz the pitch at 50
   */
  static int step(int hertz, int usualHertz) {
    double moved = ((double) hertz / usualHertz - FIXED) / (1 - FIXED);
    double octaves = Math.log(Math.max(LEAST_MOVED, moved)) / Math.log(2);
    return (int) Math.max(0, Math.min(99, Math.round(50 + 50 * octaves)));
  }
}
