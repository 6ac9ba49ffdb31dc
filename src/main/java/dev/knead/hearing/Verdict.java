package dev.knead.hearing;

import dev.knead.hearing.Utterance.Reading;
import dev.knead.session.Spoken;
import java.util.List;

/**
 * What a burst of sound most likely asks.
 *
 * @param phrase the words
 * @param spoken what they ask
 * @param score how sure that is: the logarithm of the odds, by {@link Evidence}
 * @param distance how unlike that it sounds, 0 to 1
 * @param anything what was heard among all words, rendition by rendition, without silence
 */
record Verdict(
    String phrase, Spoken spoken, double score, double distance, List<List<Reading>> anything) {
  Verdict {
    anything = List.copyOf(anything);
  }

  /** The score as a probability, 0 to 1. */
  double confidence() {
    return 1 / (1 + Math.exp(-score));
  }
}
