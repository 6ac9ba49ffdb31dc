package dev.knead.hearing.echo;

/**
 * Divides a spectrum's bins into bands, 125 Hz wide up to 1 kHz and a sixth wider each above it,
 * about as an ear does.
 */
final class Bands {
  private static final int EVEN = 8;
  private static final int EVEN_BINS = 10;
  private static final int WIDENING = 13;

  /** How many bands there are. */
  static final int COUNT = EVEN + WIDENING;

  private static final int[] EDGES = edges();

  private Bands() {}

  private static int[] edges() {
    int[] edges = new int[COUNT + 1];
    double start = EVEN * EVEN_BINS;
    for (int band = 0; band <= COUNT; band++) {
      edges[band] =
          band <= EVEN
              ? band * EVEN_BINS
              : (int)
                  Math.round(
                      start * Math.pow(Spectrum.BINS / start, (band - EVEN) / (double) WIDENING));
    }
    return edges;
  }

  /** The first bin of a band. */
  static int from(int band) {
    return EDGES[band];
  }

  /** The bin after a band's last. */
  static int to(int band) {
    return EDGES[band + 1];
  }

  /** How many bins a band has. */
  static int width(int band) {
    return to(band) - from(band);
  }

  /** A band's power. */
  static double power(Spectrum spectrum, int band) {
    double sum = 0;
    for (int k = from(band); k < to(band); k++) {
      sum += spectrum.power(k);
    }
    return sum;
  }

  /** The real part of a band's inner product: how much of one is in the other. */
  static double product(Spectrum one, Spectrum other, int band) {
    double sum = 0;
    for (int k = from(band); k < to(band); k++) {
      sum += one.re[k] * other.re[k] + one.im[k] * other.im[k];
    }
    return sum;
  }
}
