package dev.knead.hearing;

import dev.knead.hearing.Utterance.Reading;
import dev.knead.language.PhoneticDistance;
import java.util.Collection;
import java.util.List;

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
    double best = readings.stream().mapToDouble(Reading::score).max().orElse(0);
    double weights = 0;
    double sum = 0;
    for (Reading reading : readings) {
      double weight = Math.exp(FLATTENED * (reading.score() - best));
      weights += weight;
      sum += weight * nearest(reading.text(), ways);
    }
    return readings.isEmpty() ? NOTHING_HEARD : sum / weights;
  }

  private double nearest(String text, Collection<String> ways) {
    return ways.stream().mapToDouble(way -> phonetic.between(text, way)).min().orElse(1);
  }
}
