package dev.knead.hearing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was said between two silences, as the recognizer concluded.
 *
 * @param words in order; empty for silence
 */
public record Utterance(List<Word> words) {
  /** Stands for speech that is none of the phrases listened for. */
  public static final String UNKNOWN = "[unk]";

  /** Silence. */
  public static final Utterance NOTHING = new Utterance(List.of());

  /**
   * One word.
   *
   * @param text lower case; {@link #UNKNOWN} for speech that is none of the phrases
   * @param confidence 0 to 1: the word's share among everything that would fit the sound
   * @param from its first sample, counted from the recognizer's first
   * @param to the sample after its last
   */
  public record Word(String text, double confidence, long from, long to) {}

  public Utterance {
    words = List.copyOf(words);
  }

  /** The words separated by single spaces. */
  public String text() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /** The confidence of the least certain word; 0 for silence. */
  public double confidence() {
    return words.stream().mapToDouble(Word::confidence).min().orElse(0);
  }
}
