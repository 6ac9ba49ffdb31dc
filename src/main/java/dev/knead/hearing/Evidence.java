package dev.knead.hearing;

/**
 * What speaks for a burst of sound being a command, weighed. The weights are those of a logistic
 * regression; docs/hearing.md tells on which recordings it was made, and which were left out.
 *
 * @param mean the mean of the command's {@link Margins} in all renditions: -9 to 6
 * @param best the best of them
 * @param second by how much the command falls short of the best reading of the second opinion: -10,
 *     not among its readings at all, to 0
 * @param words how many words the second opinion heard
 * @param coverage the share of the burst that lies within the command's words, 0 to 1
 * @param containment the share of the command's words that lies within the burst, 0 to 1
 * @param seconds the length of the burst
 */
record Evidence(
    double mean,
    double best,
    double second,
    int words,
    double coverage,
    double containment,
    double seconds) {
  static final double NOT_AMONG_THEM = -10;

  /** The logarithm of the odds that the command was said. */
  double score() {
    return -6.55
        + 0.11 * mean
        + 0.32 * best
        + 0.18 * second
        + (words >= 3 ? -2.4 : 0)
        + 3.1 * coverage
        + 7.5 * containment
        + 1.5 * Math.log(seconds);
  }

  /** The same with a second opinion. */
  Evidence and(double opinion, int heardWords) {
    return new Evidence(mean, best, opinion, heardWords, coverage, containment, seconds);
  }
}
