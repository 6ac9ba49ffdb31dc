package dev.knead.hearing;

/**
 * What speaks for a burst of sound being a command, weighed. The weights are those of a logistic
 * regression; docs/hearing.md tells on which recordings it was made.
 *
 * @param middle the median of the command's {@link Margins} in all renditions: -9 to 6
 * @param best the best of them
 * @param coverage the share of the burst that lies within the command's words, 0 to 1
 * @param length the burst's length, as a share of the longest that is usual for so many words
 * @param opinion what the one said who knows all words
 */
record Evidence(double middle, double best, double coverage, double length, Opinion opinion) {
  /**
   * A second opinion.
   *
   * @param shortfall by how much the command falls short of its best reading: -10, not among its
   *     readings at all, to 0
   * @param words how many words its likeliest reading has; 0 is silence
   */
  record Opinion(double shortfall, int words) {
    static final double NOT_AMONG_THEM = -10;

    /** The most favourable one. */
    static final Opinion AGREES = new Opinion(0, 1);

    private double weight() {
      return 0.04 * shortfall - (words == 0 ? 0.77 : 0) - (words >= 3 ? 2 : 0);
    }
  }

  /** The logarithm of the odds that the command was said. */
  double score() {
    return -3.55
        + 0.1 * middle
        + 0.48 * best
        + 5.8 * coverage
        + 2.2 * Math.log(length)
        - 5 * Math.max(0, length - 1)
        + opinion.weight();
  }

  /** The same with another opinion. */
  Evidence with(Opinion other) {
    return new Evidence(middle, best, coverage, length, other);
  }
}
