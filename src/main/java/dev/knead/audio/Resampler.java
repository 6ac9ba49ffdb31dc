package dev.knead.audio;

import java.util.Arrays;

/**
 * Changes the rate of a stream of samples, with no delay: sample {@code n} of the output stands at
 * the same moment as {@code n * from / to} of the input.
 *
 * <p>A polyphase filter: a sinc that is cut off below the lower of both Nyquist frequencies, under
 * a Kaiser window. Kaiser's estimate (Oppenheim and Schafer, <cite>Discrete-Time Signal
 * Processing</cite>, section 7.5) gives, for a stop band at -80 dB, beta = 0.1102 (80 - 8.7) and a
 * transition of 5.02 / N of the rate for N taps. With 40 zero crossings on each side and the cutoff
 * at 0.94 of Nyquist, the transition ends at Nyquist: nothing folds back, and what lies below 0.88
 * of it passes unchanged (7 kHz for an output at 16 kHz).
 *
 * <p>Used by one thread. Filters are made when a phase is first met, so that odd rates cost memory
 * only when a long stream really has them.
 */
final class Resampler {
  private static final double CUTOFF = 0.94;
  private static final int ZERO_CROSSINGS = 40;
  private static final double BETA = 0.1102 * (80 - 8.7);

  private final int from;
  private final int to;
  private final double cutoff;
  private final int half;
  private final float[][] filters;

  /** Input that is still needed; its first sample is number {@code heldFrom} of the stream. */
  private float[] held;

  private long heldFrom;
  private long produced;

  /**
   * @param from rate of the input, samples per second
   * @param to rate of the output, samples per second
   */
  Resampler(int from, int to) {
    int divisor = greatestCommonDivisor(from, to);
    this.from = from / divisor;
    this.to = to / divisor;
    this.cutoff = CUTOFF * Math.min(1, (double) to / from);
    this.half = (int) Math.ceil(ZERO_CROSSINGS / cutoff);
    this.filters = new float[this.to][];
    this.held = new float[half - 1]; // silence before the beginning
    this.heldFrom = 1L - half;
  }

  /** Takes the next samples of the input and gives what of the output they complete. */
  float[] resample(float[] input) {
    float[] window = Arrays.copyOf(held, held.length + input.length);
    System.arraycopy(input, 0, window, held.length, input.length);
    long settled = heldFrom + window.length - half;
    long complete = Math.max(produced, ceilDiv(settled * to, from));
    float[] output = new float[Math.toIntExact(complete - produced)];
    for (int i = 0; i < output.length; i++) {
      long scaled = (produced + i) * from;
      int first = (int) (scaled / to - heldFrom) - half + 1;
      output[i] = dot(filter((int) (scaled % to)), window, first);
    }
    produced = complete;
    int spent = (int) Math.min(window.length, produced * from / to - half + 1 - heldFrom);
    held = Arrays.copyOfRange(window, spent, window.length);
    heldFrom += spent;
    return output;
  }

  /** The rest of the output, after the last input. */
  float[] finish() {
    return resample(new float[half]);
  }

  private static float dot(float[] filter, float[] window, int first) {
    float sum = 0;
    for (int k = 0; k < filter.length; k++) {
      sum += filter[k] * window[first + k];
    }
    return sum;
  }

  private float[] filter(int phase) {
    if (filters[phase] == null) {
      filters[phase] = design((double) phase / to);
    }
    return filters[phase];
  }

  /** The taps for an output sample that lies {@code offset} of an input sample after the middle. */
  private float[] design(double offset) {
    double[] taps = new double[2 * half];
    double sum = 0;
    for (int k = 0; k < taps.length; k++) {
      double x = k - half + 1 - offset;
      taps[k] = sinc(cutoff * x) * kaiser(x / half);
      sum += taps[k];
    }
    float[] filter = new float[taps.length];
    for (int k = 0; k < taps.length; k++) {
      filter[k] = (float) (taps[k] / sum); // so that the level is the same in every phase
    }
    return filter;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }

  private static double kaiser(double x) {
    return besselI0(BETA * Math.sqrt(Math.max(0, 1 - x * x)));
  }

  /** The modified Bessel function of the first kind and order zero, by its power series. */
  private static double besselI0(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; term > sum * 1e-12; k++) {
      term *= (x / (2 * k)) * (x / (2 * k));
      sum += term;
    }
    return sum;
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }

  private static long ceilDiv(long a, long b) {
    return -Math.floorDiv(-a, b);
  }
}
