package dev.knead.hearing;

import dev.knead.audio.Frame;

/**
 * How long {@link CommandSpotter} waits before it decides, and how sure it must be. Durations in
 * samples, scores as those of {@link Evidence}; docs/hearing.md shows what each was chosen by.
 *
 * @param shortest how long a burst must be: less is a click
 * @param longest how long it may be: more is no command
 * @param gap how much quiet lies before it
 * @param hush after how much quiet it is looked at first
 * @param pause after how much quiet it is looked at for the last time
 * @param sure the score that suffices at the first look
 * @param enough the score that suffices at the last look
 * @param caution how much more is asked for where half of the last five seconds or more was sound;
 *     proportionally less where less was
 * @param insistence how much less is asked for when a command that was nearly obeyed is said again
 */
record SpotterPolicy(
    long shortest,
    long longest,
    long gap,
    long hush,
    long pause,
    double sure,
    double enough,
    double caution,
    double insistence) {
  private static final double MOST_UNREST = 0.5;

  /** The policy of a strictness. */
  static SpotterPolicy of(Strictness strictness) {
    return switch (strictness) {
      case RELAXED -> deciding(0, -0.8);
      case NORMAL -> deciding(1.2, 0.4);
      case STRICT -> deciding(2.2, 1.4);
    };
  }

  private static SpotterPolicy deciding(double sure, double enough) {
    return new SpotterPolicy(
        Frame.samples(80),
        Frame.samples(1_600),
        Frame.samples(400),
        Frame.samples(90),
        Frame.samples(200),
        sure,
        enough,
        4,
        1);
  }

  /** The same, as easily convinced while others talk as in quiet. */
  SpotterPolicy withoutCaution() {
    return new SpotterPolicy(shortest, longest, gap, hush, pause, sure, enough, 0, insistence);
  }

  /** The same, each score that suffices so much higher. */
  SpotterPolicy shifted(double by) {
    return new SpotterPolicy(
        shortest, longest, gap, hush, pause, sure + by, enough + by, caution, insistence);
  }

  /**
   * What is asked for on top.
   *
   * @param unrest which share of the last five seconds was sound, 0 to 1
   */
  double extra(double unrest) {
    return caution * Math.min(unrest, MOST_UNREST) / MOST_UNREST;
  }
}
