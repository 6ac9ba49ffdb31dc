package dev.knead.hearing;

import dev.knead.hearing.Utterance.Reading;
import dev.knead.language.PhoneticDistance;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How far what was heard is from a phrase. A recognizer takes a faint or an accented "harder" for
 * "arbor" or "murder", not for "evening": so what it hears among all words is compared by sound.
 */
final class SoundDistance {
  /** Of a sound in which no words were heard at all. */
  static final double NOTHING_HEARD = 0.8;

  /** How little the scores of readings count: they are surer than they should be. */
  private static final double FLATTENED = 0.5;

  private final PhoneticDistance phonetic;

  SoundDistance(PhoneticDistance phonetic) {
    this.phonetic = phonetic;
  }

  /**
   * The mean distance of the readings, by their likelihoods: 0 to 1.
   *
   * @param readings without silence
   * @param ways to say the phrase; the nearest one counts
   */
  double of(List<Reading> readings, Collection<String> ways) {
    return mean(readings, text -> nearest(ways, way -> phonetic.between(text, way)));
  }

  /** The same from the beginning of one of some phrases. */
  double ofBeginning(List<Reading> readings, Collection<String> phrases) {
    return mean(readings, text -> nearest(phrases, phrase -> phonetic.toBeginning(text, phrase)));
  }

  private static double mean(List<Reading> readings, ToDoubleFunction<String> distance) {
    double best = readings.stream().mapToDouble(Reading::score).max().orElse(0);
    double weights = 0;
    double sum = 0;
    for (Reading reading : readings) {
      double weight = Math.exp(FLATTENED * (reading.score() - best));
      weights += weight;
      sum += weight * distance.applyAsDouble(reading.text());
    }
    return readings.isEmpty() ? NOTHING_HEARD : sum / weights;
  }

  private static double nearest(Collection<String> phrases, ToDoubleFunction<String> distance) {
    return phrases.stream().mapToDouble(distance).min().orElse(1);
  }
}
