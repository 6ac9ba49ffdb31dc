package dev.knead.hearing;

import java.util.List;

/**
 * What was said in a clip, as a recognizer understands it.
 *
 * @param readings what it may have been, the likeliest first; empty when it can't tell
 */
public record Utterance(List<Reading> readings) {
  /** Stands for speech that is none of the phrases listened for. */
  public static final String UNKNOWN = "[unk]";

  /**
   * One way to understand the sound.
   *
   * @param text lower-case words separated by single spaces; empty for silence
   * @param score the logarithm of its likelihood, but for a constant that the readings of one clip
   *     share
   * @param from the first word's first sample, counted from the clip's first; 0 for silence
   * @param to the sample after the last word; 0 for silence
   */
  public record Reading(String text, double score, long from, long to) {
    public Reading {
      // Not a number is neither more nor less than any other score: it would be obeyed by chance.
      if (!Double.isFinite(score)) {
        throw new IllegalArgumentException("A reading can't have the score " + score);
      }
    }

    boolean silent() {
      return text.isEmpty();
    }

    /** How many words it has. */
    int words() {
      return silent() ? 0 : text.split(" ", -1).length;
    }
  }

  public Utterance {
    readings = List.copyOf(readings);
  }
}
