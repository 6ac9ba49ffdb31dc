package dev.knead.audio;

import java.io.IOException;
import java.util.Arrays;

/**
 * One channel of a FLAC frame: RFC 9639, sections 9.2 and 9.2.5 (linear prediction and its
 * residual, in Rice codes).
 */
final class FlacSubframe {
  private static final long[][] FIXED = {{}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};

  private final FlacBits in;
  private final long[] samples;
  private final int length;

  private FlacSubframe(FlacBits in, long[] samples, int length) {
    this.in = in;
    this.samples = samples;
    this.length = length;
  }

  /** Whether a subframe could be understood. */
  enum Outcome {
    READ,
    DAMAGED
  }

  /**
   * Reads the next channel.
   *
   * @param samples where to
   * @param length how many
   * @param bits the width of each, up to 33
   */
  static Outcome read(FlacBits in, long[] samples, int length, int bits) throws IOException {
    boolean padded = in.unsigned(1) == 1;
    int kind = (int) in.unsigned(6);
    int wasted = in.unsigned(1) == 0 ? 0 : in.zeros() + 1;
    if (padded || wasted >= bits) {
      return Outcome.DAMAGED;
    }
    Outcome outcome = new FlacSubframe(in, samples, length).read(kind, bits - wasted);
    for (int i = 0; wasted > 0 && i < length; i++) {
      samples[i] <<= wasted;
    }
    return outcome;
  }

  private Outcome read(int kind, int bits) throws IOException {
    if (kind == 0) {
      Arrays.fill(samples, 0, length, in.signed(bits));
      return Outcome.READ;
    }
    if (kind == 1) {
      return begin(length, bits);
    }
    if (kind >= 8 && kind <= 12) {
      int order = kind - 8;
      return begin(order, bits) == Outcome.READ && residual(order) == Outcome.READ
          ? predict(FIXED[order], 0)
          : Outcome.DAMAGED;
    }
    return kind >= 32 ? linear(kind - 31, bits) : Outcome.DAMAGED;
  }

  /** The first samples, as they are. */
  private Outcome begin(int count, int bits) throws IOException {
    if (count > length) {
      return Outcome.DAMAGED;
    }
    for (int i = 0; i < count; i++) {
      samples[i] = in.signed(bits);
    }
    return Outcome.READ;
  }

  private Outcome linear(int order, int bits) throws IOException {
    if (begin(order, bits) == Outcome.DAMAGED) {
      return Outcome.DAMAGED;
    }
    int precision = (int) in.unsigned(4) + 1;
    int shift = (int) in.signed(5);
    if (precision == 16 || shift < 0) {
      return Outcome.DAMAGED;
    }
    long[] coefficients = new long[order];
    for (int i = 0; i < order; i++) {
      coefficients[i] = in.signed(precision);
    }
    return residual(order) == Outcome.READ ? predict(coefficients, shift) : Outcome.DAMAGED;
  }

  /** What the prediction lacks, put where the samples will be. */
  private Outcome residual(int order) throws IOException {
    int method = (int) in.unsigned(2);
    int partitions = 1 << in.unsigned(4);
    int each = length / partitions;
    if (method > 1 || each * partitions != length || each < order) {
      return Outcome.DAMAGED;
    }
    int parameterBits = 4 + method;
    int at = order;
    for (int partition = 1; partition <= partitions; partition++) {
      int parameter = (int) in.unsigned(parameterBits);
      int end = partition * each;
      if (parameter == (1 << parameterBits) - 1) {
        int width = (int) in.unsigned(5);
        for (; at < end; at++) {
          samples[at] = in.signed(width);
        }
      } else {
        for (; at < end; at++) {
          long code = (long) in.zeros() << parameter | in.unsigned(parameter);
          samples[at] = code >>> 1 ^ -(code & 1);
        }
      }
    }
    return Outcome.READ;
  }

  private Outcome predict(long[] coefficients, int shift) {
    for (int i = coefficients.length; i < length; i++) {
      long sum = 0;
      for (int k = 0; k < coefficients.length; k++) {
        sum += coefficients[k] * samples[i - 1 - k];
      }
      samples[i] += sum >> shift;
    }
    return Outcome.READ;
  }
}
