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
 */
record SpotterPolicy(
    long shortest, long longest, long gap, long hush, long pause, double sure, double enough) {
  /** The policy of a strictness. */
  static SpotterPolicy of(Strictness strictness) {
    return switch (strictness) {
      case RELAXED -> deciding(1.5, 0);
      case NORMAL -> deciding(2.6, 1.2);
      case STRICT -> deciding(3.4, 2.4);
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
        enough);
  }
}
