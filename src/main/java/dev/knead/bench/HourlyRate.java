package dev.knead.bench;

/**
 * How often something happened in a time, with the exact 95 % interval of the true rate when it
 * happens independently of itself (F. Garwood, "Fiducial limits for the Poisson distribution",
 * Biometrika 28, 1936).
 *
 * @param events at least 0
 * @param hours more than 0
 */
public record HourlyRate(int events, double hours) {
  private static final double TAIL = 0.025;

  public HourlyRate {
    if (events < 0 || hours <= 0) {
      throw new IllegalArgumentException(events + " in " + hours + " h");
    }
  }

  /** Events an hour, as seen. */
  public double perHour() {
    return events / hours;
  }

  /** The interval's lower end, an hour. */
  public double low() {
    return events == 0 ? 0 : mean(events - 1, 1 - TAIL) / hours;
  }

  /** The interval's upper end, an hour. */
  public double high() {
    return mean(events, TAIL) / hours;
  }

  /** The mean of the Poisson distribution for which at most so many events have this chance. */
  private static double mean(int atMost, double chance) {
    double low = 0;
    double high = 2.0 * atMost + 20;
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (cumulative(atMost, middle) > chance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** In logarithms, since the terms of a thousand events leave the range of a double. */
  private static double cumulative(int atMost, double mean) {
    double sum = 0;
    double logTerm = -mean;
    for (int i = 0; i <= atMost; i++) {
      sum += Math.exp(logTerm);
      logTerm += Math.log(mean) - Math.log(i + 1.0);
    }
    return sum;
  }
}
