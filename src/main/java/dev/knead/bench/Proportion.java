package dev.knead.bench;

/**
 * How many of how many, with the 95 % interval of the true share by Wilson's score ("Probable
 * inference, the law of succession, and statistical inference", JASA 22, 1927).
 *
 * @param hits 0 to trials
 * @param trials at least 0; of none, nothing is known
 */
public record Proportion(int hits, int trials) {
  /** The normal distribution's 97.5th percentile. */
  private static final double Z = 1.959964;

  public Proportion {
    if (hits < 0 || hits > trials) {
      throw new IllegalArgumentException(hits + " of " + trials);
    }
  }

  /** The share seen, 0 to 1; 0 of none. */
  public double share() {
    return trials == 0 ? 0 : (double) hits / trials;
  }

  /** The interval's lower end. */
  public double low() {
    return trials == 0 ? 0 : Math.max(0, centre() - halfWidth());
  }

  /** The interval's upper end. */
  public double high() {
    return trials == 0 ? 1 : Math.min(1, centre() + halfWidth());
  }

  private double centre() {
    return (share() + Z * Z / (2 * trials)) / (1 + Z * Z / trials);
  }

  private double halfWidth() {
    double variance = share() * (1 - share()) / trials + Z * Z / (4.0 * trials * trials);
    return Z / (1 + Z * Z / trials) * Math.sqrt(variance);
  }
}
