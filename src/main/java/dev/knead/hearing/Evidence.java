package dev.knead.hearing;

/**
 * What speaks for a burst of sound being a command, weighed. The weights are those of a logistic
 * regression; docs/hearing.md tells on which recordings it was made.
 *
 * @param overOthers by how much it is likelier than all other commands, the mean of all renditions;
 *     within {@link Margins#MOST}
 * @param overAnything by how much it is likelier than anything else, in the best rendition; within
 *     {@link Margins#MOST}
 * @param coverage the share of the burst that lies within the command's words, 0 to 1
 * @param distance how unlike the command it sounds in the best rendition, 0 to 1
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
    return -1.53
        + 0.1 * overOthers
        + 0.4 * overAnything
        + 4.7 * coverage
        - 7.1 * distance
        + 2.15 * Math.log(length)
        - 6.4 * Math.max(0, length - 1)
        - (words >= 3 ? 1 : 0);
  }
}
