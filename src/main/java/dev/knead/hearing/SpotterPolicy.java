package dev.knead.hearing;

import dev.knead.audio.Frame;

/**
 * How long {@link CommandSpotter} waits before it trusts a guess, and how sure it must be.
 * Durations in samples; docs/hearing.md shows what each was chosen by.
 *
 * @param burst how much sound an utterance must have: less is a click
 * @param hush how much quiet ends an utterance
 * @param pause how much quiet ends one that may go on
 * @param settled after how long an unchanged guess needs no quiet
 * @param gap how far a command is from the words before it
 * @param late how long after a command's end it is still obeyed
 * @param confidence what its share among the readings must reach, 0 to 1
 * @param margin by how much less silence counts, as the logarithm of a likelihood ratio
 */
record SpotterPolicy(
    long burst,
    long hush,
    long pause,
    long settled,
    long gap,
    long late,
    double confidence,
    double margin) {
  static final SpotterPolicy NORMAL =
      new SpotterPolicy(
          Frame.samples(60),
          Frame.samples(300),
          Frame.samples(400),
          Frame.samples(500),
          Frame.samples(300),
          Frame.samples(1_000),
          0.7,
          6);
}
