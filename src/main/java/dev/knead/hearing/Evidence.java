package dev.knead.hearing;

/**
 * What speaks for a burst of sound being a command, weighed. The weights are those of a logistic
 * regression; docs/hearing.md tells on which recordings it was made. Each is that of the rendition
 * which is the most favourable. The last one is not fitted: a command that is the likeliest one in
 * no rendition is ambiguous, and "softer" for "harder" is worse than silence.
 *
 * @param overOthers by how much it is likelier than all other commands; within {@link Margins#MOST}
 * @param overAnything by how much it is likelier than anything else; within {@link Margins#MOST}
 * @param coverage the share of the burst that lies within the command's words, 0 to 1
 * @param distance how unlike the command it sounds, 0 to 1
 * @param length the burst's length, as a share of the longest that is usual for so many words
 * @param words how many words were heard where any could be; 0 for none
 */
record Evidence(
    double overOthers,
    double overAnything,
    double coverage,
    double distance,
    double length,
    double words) {
  /** The logarithm of the odds that the command was said. */
  double score() {
    return -1.05
        + 0.03 * overOthers
        + 0.4 * overAnything
        + 5 * coverage
        - 8 * distance
        + 2.27 * Math.log(length)
        - 6.1 * Math.max(0, length - 1)
        - (words >= 3 ? 2.2 : 0)
        - (overOthers < 0 ? 3 : 0);
  }
}
