package dev.knead.hearing.echo;

/**
 * Tells whether the microphone still holds the echo that is predicted: 1 when it does, about 0 when
 * the laptop was moved, or headphones were plugged in.
 *
 * <p>The number is the coefficient with which the prediction is found in the microphone's sound
 * over the last fifth of a second, in each band that has some of it, and the mean of these. A
 * person who speaks meanwhile is not like the prediction; 10 dB louder than the echo, one moves it
 * to 0.5 at worst, and a new room to 0.2.
 */
final class RoomWatch {
  private static final double MEMORY = 0.9;

  /** The power of a bin of echo too faint to be looked for. */
  private static final double FAINT = 25.0 * Spectrum.LENGTH;

  /** Fewer bands with an echo than these say nothing. */
  private static final int ENOUGH = 6;

  private final double[] found = new double[Bands.COUNT];
  private final double[] predicted = new double[Bands.COUNT];
  private double agreement = 1;

  /** Takes a frame of the microphone, and what was predicted of it. */
  void compare(Spectrum microphone, Spectrum prediction) {
    double sum = 0;
    int bands = 0;
    for (int b = 0; b < Bands.COUNT; b++) {
      double product = Bands.product(microphone, prediction, b);
      found[b] = MEMORY * found[b] + (1 - MEMORY) * product;
      predicted[b] = MEMORY * predicted[b] + (1 - MEMORY) * Bands.power(prediction, b);
      if (predicted[b] > FAINT * Bands.width(b)) {
        sum += Math.max(-0.5, Math.min(1.5, found[b] / predicted[b]));
        bands++;
      }
    }
    agreement = bands >= ENOUGH ? sum / bands : 1;
  }

  /** The coefficient; 1 while there is no echo to judge by. */
  double agreement() {
    return agreement;
  }
}
