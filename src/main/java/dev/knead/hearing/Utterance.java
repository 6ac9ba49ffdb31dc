package dev.knead.hearing;

import java.util.List;

/**
 * What was said between two silences, as the recognizer concluded.
 *
 * @param readings what it may have been, the likeliest first; their shares add up to 1; empty when
 *     nothing was listened to
 */
public record Utterance(List<Reading> readings) {
  /** Stands for speech that is none of the phrases listened for. */
  public static final String UNKNOWN = "[unk]";

  /** Nothing was listened to. */
  public static final Utterance NOTHING = new Utterance(List.of());

  /**
   * One way to understand the sound.
   *
   * @param text lower-case words separated by single spaces; empty for silence
   * @param share its probability among the readings, 0 to 1
   * @param from the first word's first sample, counted from the recognizer's first; 0 for silence
   * @param to the sample after the last word; 0 for silence
   */
  public record Reading(String text, double share, long from, long to) {
    boolean silent() {
      return text.isEmpty();
    }
  }

  public Utterance {
    readings = List.copyOf(readings);
  }
}
