package dev.knead.hearing;

import dev.knead.hearing.Utterance.Reading;
import dev.knead.language.Vocabulary;
import dev.knead.session.Spoken;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * By how much each command is likelier than something else that one rendition of a clip may have
 * been, in logarithms of likelihoods. Silence is nothing else: that there was a sound is known.
 *
 * <p>The clip was recognized twice, by one model: among the commands' phrases, and among all words
 * of the language. The scores of both are those of the same sound, so that they can be compared: a
 * likelihood ratio, as in word verification.
 */
final class Margins {
  /** Of a command without a rival; as far below 0 is one that is none of the readings. */
  static final double MOST = 12;

  private final Map<Spoken, Reading> commands = new HashMap<>();
  private final List<Reading> anything;
  private final double prior;

  private Margins(Utterance phrases, Utterance anything, Vocabulary vocabulary) {
    for (Reading reading : phrases.readings()) {
      vocabulary.meaning(reading.text()).ifPresent(spoken -> take(spoken, reading));
    }
    this.anything = anything.readings().stream().filter(reading -> !reading.silent()).toList();
    // Among few phrases each one is likely from the start, which says nothing about the sound.
    prior = -Math.log(Math.max(1, vocabulary.phrases().size()));
  }

  /**
   * The margins of a vocabulary's commands.
   *
   * @param phrases the clip, recognized among the vocabulary's phrases
   * @param anything the same, recognized among all words
   */
  static Margins of(Utterance phrases, Utterance anything, Vocabulary vocabulary) {
    return new Margins(phrases, anything, vocabulary);
  }

  private void take(Spoken spoken, Reading reading) {
    if (!commands.containsKey(spoken) || reading.score() > commands.get(spoken).score()) {
      commands.put(spoken, reading);
    }
  }

  /** All commands that the clip may have been. */
  Set<Spoken> candidates() {
    return commands.keySet();
  }

  /** The likeliest phrase of a command; empty when it is none of the readings. */
  Optional<Reading> reading(Spoken spoken) {
    return Optional.ofNullable(commands.get(spoken));
  }

  /** What the clip may have been among all words, without silence, the likeliest first. */
  List<Reading> anything() {
    return anything;
  }

  /** By how much a command falls short of the likeliest one: -{@link #MOST} to 0. */
  double shortfall(Spoken spoken) {
    return over(spoken, best(commands.values().stream().toList()).orElse(0.0));
  }

  /** By how much a command is likelier than all other commands, within {@link #MOST}. */
  double overOthers(Spoken spoken) {
    return over(
        spoken,
        best(commands.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(spoken))
                .map(Map.Entry::getValue)
                .toList())
            .orElse(Double.NEGATIVE_INFINITY));
  }

  /**
   * By how much a command is likelier than anything else that can be said, within {@link #MOST};
   * nothing at all speaks neither for nor against it.
   */
  double overAnything(Spoken spoken) {
    double score = reading(spoken).map(Reading::score).orElse(Double.NEGATIVE_INFINITY);
    return over(spoken, best(anything).orElse(score) + prior);
  }

  private double over(Spoken spoken, double rival) {
    return reading(spoken)
        .map(reading -> Math.max(-MOST, Math.min(MOST, reading.score() - rival)))
        .orElse(-MOST);
  }

  private static Optional<Double> best(List<Reading> readings) {
    return readings.stream().map(Reading::score).max(Comparator.naturalOrder());
  }
}
