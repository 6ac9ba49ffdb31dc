package dev.knead.hearing.echo;

import dev.knead.audio.Frame;

/**
 * Follows a loudspeaker whose clock is not the microphone's, as of a wireless one, which moves the
 * echo by some samples a second: a phase-locked loop.
 *
 * <p>When the echo comes a little later than predicted, the error is like the prediction's negative
 * slope. How much of it there is, is how late; and the drift is turned up by a fraction of that,
 * frame by frame, until there is none left. The models of the echo are then delayed by the drift in
 * every frame, as rotation of the bins' phases. At a drift of 100 ppm it settles in some 5 s.
 */
final class ClockDrift {
  /** The fraction of a lateness that goes into the drift. */
  private static final double GAIN = 0.002;

  /** The most drift that is believed, in samples per frame: 250 ppm. */
  private static final double MOST = 0.08;

  /** How much a loud error lessens the belief. */
  private static final double CAUTION = 0.1;

  /** A slope's power too faint to judge by. */
  private static final double LEAST = 10.0 * Frame.LENGTH;

  /** Rotations smaller than this many samples wait for more. */
  private static final double STEP = 0.002;

  private final Fourier fourier;
  private final Spectrum slope = new Spectrum();
  private final double[] slopeBlock = new double[Spectrum.BLOCK];
  private final Spectrum rotor = new Spectrum();

  /** Samples per frame by which the echo comes later. */
  private double drift;

  private double pending;

  ClockDrift(Fourier fourier) {
    this.fourier = fourier;
  }

  /**
   * Learns from the echo that was predicted, and the error of the block that is its second half.
   */
  void observe(Spectrum echo, double[] error) {
    for (int k = 0; k < Spectrum.BINS; k++) {
      double omega = Math.PI * k / Spectrum.BLOCK;
      slope.re[k] = -omega * echo.im[k];
      slope.im[k] = omega * echo.re[k];
    }
    fourier.inverseBlock(slope, slopeBlock);
    double product = 0;
    double power = LEAST;
    for (int i = Spectrum.BLOCK - Frame.LENGTH; i < Spectrum.BLOCK; i++) {
      product += error[i] * slopeBlock[i];
      power += slopeBlock[i] * slopeBlock[i] + CAUTION * error[i] * error[i];
    }
    double late = Math.max(-1, Math.min(1, -product / power));
    drift = Math.max(-MOST, Math.min(MOST, drift + GAIN * late));
  }

  /** Moves the models along by a frame. */
  void apply(EchoPath... paths) {
    pending += drift;
    if (Math.abs(pending) < STEP) {
      return;
    }
    double cos = Math.cos(Math.PI / Spectrum.BLOCK * pending);
    double sin = -Math.sin(Math.PI / Spectrum.BLOCK * pending);
    rotor.re[0] = 1;
    for (int k = 1; k < Spectrum.BINS; k++) {
      rotor.re[k] = rotor.re[k - 1] * cos - rotor.im[k - 1] * sin;
      rotor.im[k] = rotor.re[k - 1] * sin + rotor.im[k - 1] * cos;
    }
    for (EchoPath path : paths) {
      path.rotate(rotor);
    }
    pending = 0;
  }
}
