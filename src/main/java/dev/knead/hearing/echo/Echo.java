package dev.knead.hearing.echo;

/**
 * The loudspeaker in the microphone.
 *
 * @param delayMillis how late, through sound system and air, 0 to {@link #LATEST_MILLIS}
 * @param decibels how loud, against what the loudspeaker was given, -{@link #MOST_DECIBELS} to
 *     {@link #MOST_DECIBELS}
 */
public record Echo(long delayMillis, double decibels) {
  /** Later than that it is not looked for. */
  public static final long LATEST_MILLIS = 640;

  public static final double MOST_DECIBELS = 100;

  public Echo {
    require(delayMillis >= 0 && delayMillis <= LATEST_MILLIS, "a delay", delayMillis);
    require(Math.abs(decibels) <= MOST_DECIBELS, "a level", decibels);
  }

  private static void require(boolean condition, String what, Number value) {
    if (!condition) {
      throw new IllegalArgumentException("%s can't be %s".formatted(what, value));
    }
  }
}
