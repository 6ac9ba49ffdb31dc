package dev.knead.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The word error rate over some sentences: all errors by all words that were said. It is 0 when all
 * was heard as it was said, and above 1 when more was made up than was said.
 *
 * <p>The errors of one sentence hang together, so the interval comes from drawing whole sentences
 * anew, with replacement (M. Bisani and H. Ney, "Bootstrap estimates for confidence intervals in
 * ASR performance evaluation", ICASSP 2004). The same sentences give the same interval.
 *
 * @param sentences the errors of each sentence
 */
public record WordErrorRate(List<WordErrors> sentences) {
  /** How many times all sentences are drawn anew. */
  public static final int RESAMPLINGS = 2_000;

  private static final long SEED = 1;

  /** What the interval leaves out at each end. */
  private static final double TAIL = 0.025;

  /**
   * A 95 % interval of the true rate.
   *
   * @param low at least 0
   * @param high at least low
   */
  public record Interval(double low, double high) {}

  public WordErrorRate {
    sentences = List.copyOf(sentences);
  }

  /** Errors a word; of no words, as if there had been one. */
  public double rate() {
    return rate(count(), said());
  }

  /** How many words were said. */
  public int said() {
    return sentences.stream().mapToInt(WordErrors::said).sum();
  }

  /** All errors. */
  public int count() {
    return sentences.stream().mapToInt(WordErrors::count).sum();
  }

  /** Where the true rate lies; of no sentences, nothing is known: 0 to 1. */
  public Interval interval() {
    if (sentences.isEmpty()) {
      return new Interval(0, 1);
    }
    double[] rates = new double[RESAMPLINGS];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < rates.length; i++) {
      int errors = 0;
      int said = 0;
      for (int drawn = 0; drawn < sentences.size(); drawn++) {
        WordErrors sentence = sentences.get(random.nextInt(sentences.size()));
        errors += sentence.count();
        said += sentence.said();
      }
      rates[i] = rate(errors, said);
    }
    Arrays.sort(rates);
    int outside = (int) (TAIL * RESAMPLINGS);
    return new Interval(rates[outside], rates[RESAMPLINGS - 1 - outside]);
  }

  /**
   * How sure it is that this one is the better: in which share of the resamplings it has fewer
   * errors than the other, 0 to 1. Bisani and Ney call it the probability of improvement.
   *
   * @param other over the same sentences in the same order
   * @throws IllegalArgumentException when it has not as many
   */
  public double leadOver(WordErrorRate other) {
    if (other.sentences.size() != sentences.size()) {
      throw new IllegalArgumentException(
          "%d sentences beside %d".formatted(sentences.size(), other.sentences.size()));
    }
    SplittableRandom random = new SplittableRandom(SEED);
    int ahead = 0;
    for (int i = 0; i < RESAMPLINGS; i++) {
      int fewer = 0;
      for (int drawn = 0; drawn < sentences.size(); drawn++) {
        int index = random.nextInt(sentences.size());
        fewer += other.sentences.get(index).count() - sentences.get(index).count();
      }
      ahead += fewer > 0 ? 1 : 0;
    }
    return (double) ahead / RESAMPLINGS;
  }

  private static double rate(int errors, int said) {
    return (double) errors / Math.max(1, said);
  }
}
