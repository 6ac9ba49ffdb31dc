package dev.knead.hearing;

import dev.knead.session.Spoken;

/**
 * What a burst of sound most likely asks.
 *
 * @param phrase the words
 * @param spoken what they ask
 * @param score how sure that is: the logarithm of the odds, by {@link Evidence}
 * @param distance how unlike that it sounds, 0 to 1
 * @param toBeginning how unlike the beginning of something else that can be asked, 0 to 1
 */
record Verdict(String phrase, Spoken spoken, double score, double distance, double toBeginning) {
  /** The score as a probability, 0 to 1. */
  double confidence() {
    return 1 / (1 + Math.exp(-score));
  }
}
