package dev.knead.hearing;

import dev.knead.hearing.Utterance.Reading;
import dev.knead.language.Vocabulary;
import dev.knead.session.Spoken;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * By how much each command is likelier than all else that one rendition of a clip may have been, in
 * logarithms of likelihoods. Silence is no alternative: that there was a sound is known.
 */
final class Margins {
  /** A command that is none of the readings; one that is the only reading. */
  static final double LEAST = -9;

  static final double MOST = 6;

  /** The first way to say a command is the one that the coach teaches: so much likelier it is. */
  private static final double TAUGHT = 2;

  private final Map<Spoken, Reading> readings = new HashMap<>();
  private final Map<Spoken, Double> scores = new HashMap<>();
  private OptionalDouble other = OptionalDouble.empty();

  private Margins() {}

  /** The margins of a vocabulary's commands in a recognized clip. */
  static Margins of(Utterance utterance, Vocabulary vocabulary) {
    Margins margins = new Margins();
    Set<String> taught = taught(vocabulary);
    for (Reading reading : utterance.readings()) {
      Optional<Spoken> spoken = vocabulary.meaning(reading.text());
      if (spoken.isPresent()) {
        double score = reading.score() + (taught.contains(reading.text()) ? TAUGHT : 0);
        margins.take(spoken.get(), reading, score);
      } else if (!reading.silent()) {
        margins.other =
            OptionalDouble.of(Math.max(reading.score(), margins.other.orElse(reading.score())));
      }
    }
    return margins;
  }

  private static Set<String> taught(Vocabulary vocabulary) {
    Set<Spoken> seen = new HashSet<>();
    Set<String> taught = new HashSet<>();
    vocabulary
        .meanings()
        .forEach(
            (phrase, spoken) -> {
              if (seen.add(spoken)) {
                taught.add(phrase);
              }
            });
    return taught;
  }

  private void take(Spoken spoken, Reading reading, double score) {
    if (score > scores.getOrDefault(spoken, Double.NEGATIVE_INFINITY)) {
      scores.put(spoken, score);
      readings.put(spoken, reading);
    }
  }

  /** All commands that the clip may have been. */
  Set<Spoken> candidates() {
    return scores.keySet();
  }

  /** The likeliest phrase of a command; empty when it is none of the readings. */
  Optional<Reading> reading(Spoken spoken) {
    return Optional.ofNullable(readings.get(spoken));
  }

  /** The margin of a command: {@link #LEAST} to {@link #MOST}. */
  double margin(Spoken spoken) {
    if (!scores.containsKey(spoken)) {
      return LEAST;
    }
    OptionalDouble rival =
        scores.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(spoken))
            .mapToDouble(Map.Entry::getValue)
            .max();
    double best =
        Math.max(rival.orElse(Double.NEGATIVE_INFINITY), other.orElse(Double.NEGATIVE_INFINITY));
    return Math.max(LEAST, Math.min(MOST, scores.get(spoken) - best));
  }

  /** The command with the best score among these. */
  static Optional<Spoken> likeliest(Map<Spoken, Double> totals) {
    return totals.entrySet().stream()
        .max(
            Map.Entry.<Spoken, Double>comparingByValue()
                .thenComparing(entry -> entry.getKey().command())
                .thenComparing(entry -> entry.getKey().number()))
        .map(Map.Entry::getKey);
  }
}
