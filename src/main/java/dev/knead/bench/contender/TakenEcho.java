package dev.knead.bench.contender;

/**
 * What a canceller probably left, where it does not tell: a hundredth of what it took, since 20 dB
 * is what a linear filter reaches in a room.
 */
final class TakenEcho {
  private static final double LEFT = 0.01;

  private double left;

  /** A frame before and after, as many samples. */
  void accept(short[] microphone, short[] cleaned) {
    double taken = 0;
    double own = 0;
    for (int i = 0; i < cleaned.length; i++) {
      double difference = microphone[i] - cleaned[i];
      taken += difference * difference;
      own += (double) cleaned[i] * cleaned[i];
    }
    left = cleaned.length == 0 ? 0 : Math.min(own, LEFT * taken) / cleaned.length;
  }

  /** The mean square of the echo left in that frame; never more than the frame's own. */
  double left() {
    return left;
  }
}
