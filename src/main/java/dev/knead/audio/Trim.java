package dev.knead.audio;

import java.util.Arrays;

/** Cuts off what stands before and after the speech in a recording. */
public final class Trim {
  /** What is kept before the speech, so that a soft beginning is whole. */
  public static final int KEPT_BEFORE_MILLIS = 100;

  /** What is kept after the speech: the room's tail, and a last consonant after its pause. */
  public static final int KEPT_AFTER_MILLIS = 200;

  /** Length of a block, in samples: 10 ms. */
  private static final int BLOCK = Frame.RATE / 100;

  /** The level of speech is that which its loudest 100 ms reach: a click is shorter. */
  private static final int LOUDEST_BLOCKS = 10;

  /** Speech stands at least 12 dB over its background, in any room where one would record it. */
  private static final double LEAST_CONTRAST = 4;

  /** A background that is more than 60 dB under the speech, digital silence, counts as that. */
  private static final double MOST_CONTRAST = 1_000;

  /** A block is speech from a third of the way, in dB, from the background up to the speech. */
  private static final double WAY_UP = 1.0 / 3;

  /** Speech begins and ends where 3 of 5 blocks are speech; a click is not. */
  private static final int NEIGHBOURS = 5;

  private static final int LEAST_OF_NEIGHBOURS = 3;

  private Trim() {}

  /**
   * The speech in a recording with {@value #KEPT_BEFORE_MILLIS} ms before and {@value
   * #KEPT_AFTER_MILLIS} ms after it, where there is as much. What counts as silence follows from
   * the recording alone: from its noise floor, see {@link Level}, and the level of its loudest
   * parts.
   *
   * @return the same sound when nothing in it stands out, as in steady noise, a tone or nothing
   */
  public static Pcm silence(Pcm sound) {
    double[] levels = levels(sound.samples());
    if (levels.length < LOUDEST_BLOCKS) {
      return sound;
    }
    double speech = speechLevel(levels);
    double floor = Math.max(Level.of(sound).noiseFloor(), speech / MOST_CONTRAST);
    if (speech < LEAST_CONTRAST * floor || speech == 0) {
      return sound;
    }
    double threshold = floor * Math.pow(speech / floor, WAY_UP);
    int first = 0;
    while (first < levels.length && !isSpeech(levels, first, 1, threshold)) {
      first++;
    }
    int last = levels.length - 1;
    while (last > first && !isSpeech(levels, last, -1, threshold)) {
      last--;
    }
    return last <= first ? sound : cut(sound, first, last);
  }

  private static Pcm cut(Pcm sound, int first, int last) {
    int length = sound.samples().length;
    int from = Math.max(0, first * BLOCK - (int) Frame.samples(KEPT_BEFORE_MILLIS));
    int to = Math.min(length, (last + 1) * BLOCK + (int) Frame.samples(KEPT_AFTER_MILLIS));
    return from == 0 && to == length
        ? sound
        : new Pcm(Arrays.copyOfRange(sound.samples(), from, to));
  }

  /** The root mean square of every whole block. */
  private static double[] levels(short[] samples) {
    double[] levels = new double[samples.length / BLOCK];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = Math.sqrt(Loudness.meanSquare(samples, i * BLOCK, BLOCK));
    }
    return levels;
  }

  private static double speechLevel(double[] levels) {
    double[] sorted = levels.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length - LOUDEST_BLOCKS];
  }

  /** Whether a block and most of those that follow it in a direction are over the threshold. */
  private static boolean isSpeech(double[] levels, int block, int direction, double threshold) {
    if (levels[block] <= threshold) {
      return false;
    }
    int loud = 0;
    for (int i = 0; i < NEIGHBOURS; i++) {
      int neighbour = block + i * direction;
      if (neighbour >= 0 && neighbour < levels.length && levels[neighbour] > threshold) {
        loud++;
      }
    }
    return loud >= LEAST_OF_NEIGHBOURS;
  }
}
