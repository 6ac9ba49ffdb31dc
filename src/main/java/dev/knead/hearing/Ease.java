package dev.knead.hearing;

/**
 * By how much a command is made easier for somebody whose way to say it is heard faintly. A word
 * that would be obeyed anyway gets none, and none gets more than {@link #MOST}: the threshold is
 * what keeps other people's talk from being obeyed, and must not be talked down without end.
 *
 * <p>Of the two times that a word is said, the fainter counts. A little is added, as the third time
 * is not like the second.
 */
public final class Ease {
  /** The odds of a command that is obeyed are at worst 1 / 2.7 of what they would have to be. */
  public static final double MOST = 1.0;

  private static final double SPARE = 0.1;

  private Ease() {}

  /**
   * Whether a session would obey what was heard so.
   *
   * @param confidence that of {@link Heard}
   */
  public static boolean suffices(double confidence) {
    return score(confidence) >= needed();
  }

  /**
   * The ease for a word that was heard twice; 0 when one of both sufficed.
   *
   * @param first the confidence of one {@link Heard}
   * @param second of the other
   */
  public static double of(double first, double second) {
    if (suffices(first) || suffices(second)) {
      return 0;
    }
    return Math.min(MOST, needed() - score(Math.min(first, second)) + SPARE);
  }

  private static double needed() {
    return SpotterPolicy.of(Strictness.NORMAL).enough();
  }

  /** The inverse of {@link Verdict#confidence}. */
  private static double score(double confidence) {
    return Math.log(confidence / (1 - confidence));
  }
}
