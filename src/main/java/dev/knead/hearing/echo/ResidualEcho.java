package dev.knead.hearing.echo;

/**
 * Estimates how loud the echo is that was not taken away.
 *
 * <p>The canceller's own uncertainty says so up to a factor: it is an upper bound that follows the
 * loudspeaker's sound from frame to frame, and lies some 10 dB too high in a room that stays as it
 * is, less when clocks drift or a loudspeaker distorts. The factor is learnt from frames in which
 * the rest would stand over the noise: it is a low quantile of what was found over what was
 * expected, so that a person who speaks now and then does not raise it. When the microphone no
 * longer agrees with the prediction the factor is 1, and what does not agree is echo.
 */
final class ResidualEcho {
  private static final double LEAST_FACTOR = 0.08;

  /** The quantile that is followed, and by how much the typical value is above it. */
  private static final double QUANTILE = 0.45;

  private static final double ABOVE_QUANTILE = 1.8;

  /** How far one frame moves the factor's logarithm, at most. */
  private static final double STEP = 0.06;

  /** Below this agreement the room has changed. */
  private static final double AGREEMENT = 0.8;

  /** Below this agreement the difference counts as echo. */
  private static final double FULL_AGREEMENT = 0.9;

  /** The noise floor rises by 3 dB a second, and falls within 0.2 s. */
  private static final double FLOOR_RISE = Math.pow(10, 0.3 / 50);

  private static final double FLOOR_FALL = 0.1;

  private double factor = 1;
  private double floor;
  private double residual;

  /** Nothing of the loudspeaker is in this frame. */
  void none() {
    residual = 0;
  }

  /**
   * Takes a frame.
   *
   * @param expected the power of the error that the canceller expects of itself
   * @param clean the mean square of what is left
   * @param removed the mean square of what was taken away
   * @param agreement as {@link RoomWatch} has it
   */
  void accept(double expected, double clean, double removed, double agreement) {
    if (floor == 0) {
      floor = clean;
    }
    floor =
        clean < floor
            ? floor + FLOOR_FALL * (clean - floor)
            : Math.min(clean, Math.max(1, floor) * FLOOR_RISE);
    if (agreement < AGREEMENT) {
      factor = 1;
    } else if (LEAST_FACTOR * expected > floor / 2) {
      double found = Math.max(clean - floor, 1e-3) / expected;
      double up = found * ABOVE_QUANTILE > factor ? QUANTILE : QUANTILE - 1;
      factor = Math.max(LEAST_FACTOR, Math.min(1, factor * Math.exp(STEP * up)));
    }
    double left = factor * expected;
    if (agreement < FULL_AGREEMENT) {
      left = Math.max(left, (1 - agreement) * (1 - agreement) * removed);
    }
    residual = Math.min(left, clean);
  }

  /** The mean square of the last frame's rest of echo. */
  double residual() {
    return residual;
  }
}
