package dev.knead.hearing;

/**
 * The loudness of what has been going on for the last three seconds: a sliding histogram of levels,
 * in steps of a decibel.
 */
final class Background {
  private static final int DECIBELS = 97;

  private final int[] histogram = new int[DECIBELS];
  private final byte[] recent;
  private int count;

  /** A background of nothing yet, that remembers so many levels. */
  Background(int memory) {
    recent = new byte[memory];
  }

  /** Takes the next level, a root mean square. */
  void accept(double level) {
    int slot = count % recent.length;
    if (count >= recent.length) {
      histogram[recent[slot]]--;
    }
    int decibels = (int) Math.round(20 * Math.log10(Math.max(1, level)));
    recent[slot] = (byte) Math.min(DECIBELS - 1, decibels);
    histogram[recent[slot]]++;
    count++;
  }

  /**
   * The level that a share of the levels does not exceed, as a root mean square.
   *
   * @param share 0 to 1
   */
  double quantile(double share) {
    int wanted = (int) Math.ceil(share * Math.min(count, recent.length));
    int seen = 0;
    for (int decibels = 0; decibels < DECIBELS; decibels++) {
      seen += histogram[decibels];
      if (seen >= wanted && seen > 0) {
        return Math.pow(10, decibels / 20.0);
      }
    }
    return 0;
  }
}
