package dev.knead.hearing;

import java.util.List;

/**
 * What the recognizer believes to have been said in the current utterance.
 *
 * @param words in order, times in samples since the recognizer's first sample; empty for silence
 * @param endpoint whether the utterance is over: the next hypothesis is of a new one
 */
public record Hypothesis(List<Word> words, Endpoint endpoint) {
  /** Whether the speaker has finished. */
  public enum Endpoint {
    OPEN,
    REACHED
  }

  /**
   * One word.
   *
   * @param text lower case; {@code [unk]} for speech that is none of the phrases
   * @param confidence 0 to 1
   * @param from its first sample
   * @param to the sample after its last
   */
  public record Word(String text, double confidence, long from, long to) {}

  public Hypothesis {
    words = List.copyOf(words);
  }

  /** Silence so far. */
  public static final Hypothesis NOTHING = new Hypothesis(List.of(), Endpoint.OPEN);
}
