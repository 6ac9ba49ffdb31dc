package dev.knead.hearing.echo;

import java.util.Arrays;

/**
 * Estimates how late the loudspeaker's sound reaches the microphone, up to {@value #LAGS} blocks of
 * 40 ms, through sound system and air: the peak of the cross-correlation of both, each whitened, so
 * that neither the pitch of a voice nor a loudspeaker's colour makes peaks of its own. C. Knapp and
 * G. Carter, "The generalized correlation method for estimation of time delay", IEEE Transactions
 * on Acoustics, Speech and Signal Processing 24 (1976), with the smoothed coherence transform.
 *
 * <p>It knows after some 0.4 s of speech. A delay counts when it is found twice in a row, and
 * stands far out of what the correlation is elsewhere. The person hardly disturbs it.
 */
final class DelayEstimator {
  /** How many blocks late the sound may be. */
  static final int LAGS = 16;

  private static final double MEMORY = 0.97;

  /** Frames of sound between two looks at the correlation. */
  private static final int EVERY = 10;

  /** Bins that tell most: 200 Hz to 5 kHz. */
  private static final int FROM = 16;

  private static final int TO = 400;

  /** How many times the root mean square a peak must be. */
  private static final double PEAK = 12;

  /** Two looks agree when they are no farther apart: 5 ms in samples. */
  private static final int NEAR = 80;

  /** The root mean square of a loudspeaker's frame that is worth correlating. */
  private static final double LOUD = 10;

  private static final int UNKNOWN = -1;

  private final Fourier fourier;
  private final Spectrum[] cross = new Spectrum[LAGS];
  private final Spectrum whitened = new Spectrum();
  private final double[] correlation = new double[Spectrum.LENGTH];
  private final double[] loudspeakerPower = new double[Spectrum.BINS];
  private final double[] microphonePower = new double[Spectrum.BINS];
  private int frames;
  private int last = UNKNOWN;
  private int delay = UNKNOWN;

  DelayEstimator(Fourier fourier) {
    this.fourier = fourier;
    Arrays.setAll(cross, lag -> new Spectrum());
  }

  /** Takes a block of the microphone, with as many zeros before it. */
  void accept(Spectrum microphone, LoudspeakerHistory loudspeaker) {
    if (!isLoud(loudspeaker.power(0))) {
      return;
    }
    for (int k = FROM; k < TO; k++) {
      loudspeakerPower[k] = mix(loudspeakerPower[k], loudspeaker.power(0)[k]);
      microphonePower[k] = mix(microphonePower[k], microphone.power(k));
    }
    for (int lag = 0; lag < LAGS; lag++) {
      Spectrum x = loudspeaker.spectrum(2 * lag);
      Spectrum c = cross[lag];
      for (int k = FROM; k < TO; k++) {
        c.re[k] = mix(c.re[k], microphone.re[k] * x.re[k] + microphone.im[k] * x.im[k]);
        c.im[k] = mix(c.im[k], microphone.im[k] * x.re[k] - microphone.re[k] * x.im[k]);
      }
    }
    frames++;
    if (frames % EVERY == 0) {
      look();
    }
  }

  private static double mix(double old, double value) {
    return MEMORY * old + (1 - MEMORY) * value;
  }

  private static boolean isLoud(double[] power) {
    double sum = 0;
    for (int k = FROM; k < TO; k++) {
      sum += power[k];
    }
    // Parseval: two of the mirrored halves' bins make the energy of all samples.
    return 2 * sum > LOUD * LOUD * Spectrum.LENGTH * Spectrum.LENGTH;
  }

  private void look() {
    double energy = 0;
    double highest = 0;
    int peak = UNKNOWN;
    for (int lag = 0; lag < LAGS; lag++) {
      correlate(cross[lag]);
      for (int i = 0; i < Spectrum.BLOCK; i++) {
        double square = correlation[i] * correlation[i];
        energy += square;
        if (square > highest) {
          highest = square;
          peak = lag * Spectrum.BLOCK + i;
        }
      }
    }
    if (highest * LAGS * Spectrum.BLOCK < PEAK * PEAK * energy) {
      peak = UNKNOWN;
    } else if (last != UNKNOWN && Math.abs(peak - last) < NEAR) {
      delay = peak;
    }
    last = peak;
  }

  private void correlate(Spectrum c) {
    for (int k = FROM; k < TO; k++) {
      double least = (double) Spectrum.LENGTH * Spectrum.LENGTH;
      double norm = Math.sqrt(loudspeakerPower[k] * microphonePower[k] + least);
      whitened.re[k] = c.re[k] / norm;
      whitened.im[k] = c.im[k] / norm;
    }
    fourier.inverse(whitened, correlation);
  }

  /** Whether a delay was ever found. */
  boolean isKnown() {
    return delay != UNKNOWN;
  }

  /** The delay in samples. */
  int delay() {
    return delay;
  }

  /** The microphone's power over the loudspeaker's: as loud the echo may be at most; 0 at first. */
  double gain() {
    double from = Arrays.stream(loudspeakerPower).sum();
    // The microphone's block fills but half of its spectrum's samples.
    return frames < EVERY / 2 ? 0 : 2 * Arrays.stream(microphonePower).sum() / from;
  }
}
