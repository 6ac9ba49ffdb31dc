package dev.knead.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How clearly and how quickly a voice spoke.
 *
 * @param voice its id
 * @param engine what speaks it
 * @param sentences in the order in which they were spoken
 */
public record VoiceFigures(String voice, String engine, List<Heard> sentences) {
  /**
   * What became of one sentence.
   *
   * @param said its words
   * @param unknown how many of them the speech model does not know, so that it can't hear them
   * @param errors of what was heard
   * @param seconds how long it plays
   * @param anewMillis until its first sample, when it had not been spoken before
   * @param cachedMillis the same from disk, when it had
   */
  public record Heard(
      List<String> said,
      int unknown,
      WordErrors errors,
      double seconds,
      long anewMillis,
      long cachedMillis) {
    public Heard {
      said = List.copyOf(said);
    }
  }

  /**
   * A word that was not always heard.
   *
   * @param word the word
   * @param times how often something else was heard for it, or nothing
   * @param said how often it was said
   */
  public record Lost(String word, int times, int said) {}

  public VoiceFigures {
    sentences = List.copyOf(sentences);
  }

  /** How much of it was not understood. */
  public WordErrorRate wordErrorRate() {
    return new WordErrorRate(sentences.stream().map(Heard::errors).toList());
  }

  /** Words that the speech model does not know; each of them is an error. */
  public int unknown() {
    return sentences.stream().mapToInt(Heard::unknown).sum();
  }

  /** Seconds of computing for a second of sound: below 1, it is quicker than it speaks. */
  public double realTimeFactor() {
    double seconds = sentences.stream().mapToDouble(Heard::seconds).sum();
    return sentences.stream().mapToLong(Heard::anewMillis).sum() / 1_000.0 / seconds;
  }

  /** Until the first sample of a sentence that had not been spoken before, in milliseconds. */
  public Percentiles firstSample() {
    return new Percentiles(sentences.stream().map(Heard::anewMillis).toList());
  }

  /** Until the first sample of a sentence that was kept on disk, in milliseconds. */
  public Percentiles fromCache() {
    return new Percentiles(sentences.stream().map(Heard::cachedMillis).toList());
  }

  /** The words lost most often; of those lost as often, the rarer ones first. */
  public List<Lost> mostLost(int most) {
    Map<String, Integer> said = new HashMap<>();
    Map<String, Integer> lost = new HashMap<>();
    for (Heard sentence : sentences) {
      sentence.said().forEach(word -> said.merge(word, 1, Integer::sum));
      sentence.errors().lost().forEach(word -> lost.merge(word, 1, Integer::sum));
    }
    List<Lost> all = new ArrayList<>();
    lost.forEach((word, times) -> all.add(new Lost(word, times, said.getOrDefault(word, times))));
    return all.stream()
        .sorted(
            Comparator.comparingInt(Lost::times)
                .reversed()
                .thenComparingInt(Lost::said)
                .thenComparing(Lost::word))
        .limit(most)
        .toList();
  }
}
