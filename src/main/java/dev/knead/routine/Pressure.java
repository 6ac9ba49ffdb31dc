package dev.knead.routine;

/**
 * The pressure of one step on the Walton Pressure Scale: 1 light lotioning, 2 heavy lotioning, 3
 * medium, 4 strong, 5 deep. (Tracy Walton, "Medical Conditions and Massage Therapy", 2010.)
 *
 * @param start the level at which the step begins, 1 to {@code ceiling}
 * @param ceiling the level that is never passed in this step, at most {@link #HIGHEST_CEILING}
 */
public record Pressure(int start, int ceiling) {
  /** The lightest level there is. */
  public static final int LIGHTEST = 1;

  /** Without a professional no step goes above "strong". */
  public static final int HIGHEST_CEILING = 4;

  public Pressure {
    if (start < LIGHTEST || start > ceiling || ceiling > HIGHEST_CEILING) {
      throw new IllegalArgumentException(
          "pressure " + start + " to " + ceiling + " is not within 1 to " + HIGHEST_CEILING);
    }
  }
}
