package dev.knead.hearing.echo;

import java.util.Arrays;

/**
 * A model of the way from the loudspeaker to the microphone: an impulse response in partitions of a
 * block, {@value #PARTITIONS} of them, each as a spectrum, and for every bin how uncertain it is. A
 * Kalman filter with a diagonal covariance.
 *
 * <p>With the loudspeaker's spectra X, the response W and its uncertainty P of each partition, the
 * error's spectrum E, and a = {@link Tempo#transition}:
 *
 * <pre>
 *   R  =  sum P |X|² / 2                            the power of the error that W explains
 *   S  =  max(0.85 S, (S + |E|²) / 2)               noise, and the person
 *   m  =  P / (R + n S)                             the step size
 *   W  =  constrain(W + m X* E)                     a partition is no longer than a block
 *   P  =  a² (1 - m |X|² / 4) P + (1 - a²) |W|²     the room may have changed
 * </pre>
 *
 * Sources: G. Enzner and P. Vary, "Frequency-domain adaptive Kalman filter for acoustic echo
 * control in hands-free telephones", Signal Processing 86 (2006); F. Kuech, E. Mabande and G.
 * Enzner, "State-space architecture of the partitioned-block-based acoustic echo controller",
 * ICASSP 2014. Departures, each because it measured better: an observation takes away half of the
 * uncertainty that theory says, since the windows overlap by half and neighbouring bins leak; the
 * noise counts {@link Tempo#caution} times; at first, later partitions are believed to be fainter,
 * as in a room that reverberates; and the constraint takes turns among the partitions, as in J.-M.
 * Valin, "On adjusting the learning rate in frequency domain echo cancellation with double-talk",
 * IEEE Transactions on Audio, Speech and Language Processing 15 (2007).
 */
final class EchoPath {
  /** Partitions of 40 ms: room for 480 ms. */
  static final int PARTITIONS = 12;

  /** How much fainter, in power, a partition is than the one before: 2.5 dB. */
  private static final double DECAY = 0.5625;

  /** How much of an observation's information is believed: theory says 1 / 2. */
  private static final double INFORMATION = 0.25;

  /** The noise falls by no more in a frame: who has just spoken goes on, most likely. */
  private static final double NOISE_FALL = 0.85;

  /** The power of a bin of noise that no microphone goes below; keeps the division defined. */
  private static final double LEAST_NOISE = Spectrum.LENGTH;

  /** How a path follows what it hears. */
  enum Tempo {
    /** Learns a room in a second or two, and is disturbed by whoever speaks. */
    QUICK(0.99, 2.5, 4),
    /** Becomes the more exact the longer the room stays as it is. */
    STEADY(0.9998, 8, 3);

    /** How much of the room is the same in the next frame. */
    final double transition;

    /** How many times the noise counts. */
    final double caution;

    /** How many partitions are constrained in each frame. */
    final int constrained;

    Tempo(double transition, double caution, int constrained) {
      this.transition = transition;
      this.caution = caution;
      this.constrained = constrained;
    }
  }

  private final Tempo tempo;
  private final Fourier fourier;
  private final Spectrum[] response = new Spectrum[PARTITIONS];
  private final double[][] uncertainty = new double[PARTITIONS][Spectrum.BINS];
  private final double[] noise = new double[Spectrum.BINS];
  private final double[] scale = new double[Spectrum.BINS];

  /** The power of the error that is expected of this path, of each bin. */
  final double[] expected = new double[Spectrum.BINS];

  /** What the first partition's power is believed to be before anything is known. */
  private double prior = 1;

  private int turn;

  /** A path of which nothing is known. */
  EchoPath(Tempo tempo, Fourier fourier) {
    this.tempo = tempo;
    this.fourier = fourier;
    Arrays.setAll(response, p -> new Spectrum());
    doubt();
  }

  /** Doubts everything it knows, without forgetting it. */
  void doubt() {
    for (int p = 0; p < PARTITIONS; p++) {
      doubt(p);
    }
  }

  private void doubt(int p) {
    Arrays.fill(uncertainty[p], prior * Math.pow(DECAY, p));
  }

  /** The echo may be so much louder than the loudspeaker's signal, in power. */
  void expect(double gain) {
    boolean more = gain > prior;
    prior = gain;
    for (int p = 0; more && p < PARTITIONS; p++) {
      double least = prior * Math.pow(DECAY, p);
      for (int k = 0; k < Spectrum.BINS; k++) {
        uncertainty[p][k] = Math.max(uncertainty[p][k], least);
      }
    }
  }

  /** The response begins so many partitions later than it did: those at its front drop out. */
  void advance(int partitions) {
    Spectrum[] old = response.clone();
    double[][] doubts = uncertainty.clone();
    for (int p = 0; p < PARTITIONS; p++) {
      int from = Math.floorMod(p + partitions, PARTITIONS);
      response[p] = old[from];
      uncertainty[p] = doubts[from];
      if (p + partitions != from) {
        response[p].clear();
        doubt(p);
      }
    }
  }

  /** Takes over the other one's response in a band. */
  void adopt(EchoPath other, int band) {
    for (int p = 0; p < PARTITIONS; p++) {
      for (int k = Bands.from(band); k < Bands.to(band); k++) {
        response[p].re[k] = other.response[p].re[k];
        response[p].im[k] = other.response[p].im[k];
      }
    }
  }

  /** Becomes as certain of a band as the other one. */
  void trustAs(EchoPath other, int band) {
    int from = Bands.from(band);
    for (int p = 0; p < PARTITIONS; p++) {
      System.arraycopy(other.uncertainty[p], from, uncertainty[p], from, Bands.width(band));
    }
  }

  /** Multiplies each bin of every partition by a bin of the rotor. */
  void rotate(Spectrum rotor) {
    for (Spectrum w : response) {
      for (int k = 0; k < Spectrum.BINS; k++) {
        double re = w.re[k] * rotor.re[k] - w.im[k] * rotor.im[k];
        w.im[k] = w.re[k] * rotor.im[k] + w.im[k] * rotor.re[k];
        w.re[k] = re;
      }
    }
  }

  /** The echo of which the second half is the microphone's, and what is expected of its error. */
  void predict(LoudspeakerHistory loudspeaker, int delay, Spectrum echo) {
    echo.clear();
    Arrays.fill(expected, 0);
    for (int p = 0; p < PARTITIONS; p++) {
      echo.addProduct(loudspeaker.spectrum(delay + 2 * p), response[p]);
      double[] power = loudspeaker.power(delay + 2 * p);
      double[] doubt = uncertainty[p];
      for (int k = 0; k < Spectrum.BINS; k++) {
        expected[k] += power[k] * doubt[k] / 2;
      }
    }
  }

  /** Learns from the error of the echo that was predicted. */
  void correct(LoudspeakerHistory loudspeaker, int delay, Spectrum error) {
    for (int k = 0; k < Spectrum.BINS; k++) {
      noise[k] = Math.max(NOISE_FALL * noise[k], (noise[k] + error.power(k)) / 2);
      scale[k] = 1 / (expected[k] + tempo.caution * noise[k] + LEAST_NOISE);
    }
    for (int p = 0; p < PARTITIONS; p++) {
      correct(p, loudspeaker.spectrum(delay + 2 * p), loudspeaker.power(delay + 2 * p), error);
    }
    for (int i = 0; i < tempo.constrained; i++) {
      turn = (turn + 1) % PARTITIONS;
      fourier.constrain(response[turn]);
    }
  }

  private void correct(int p, Spectrum x, double[] power, Spectrum error) {
    Spectrum w = response[p];
    double[] doubt = uncertainty[p];
    double same = tempo.transition * tempo.transition;
    for (int k = 0; k < Spectrum.BINS; k++) {
      double size = doubt[k] * scale[k];
      w.re[k] += size * (x.re[k] * error.re[k] + x.im[k] * error.im[k]);
      w.im[k] += size * (x.re[k] * error.im[k] - x.im[k] * error.re[k]);
      double left = doubt[k] * (1 - INFORMATION * size * power[k]);
      doubt[k] = same * left + (1 - same) * (w.re[k] * w.re[k] + w.im[k] * w.im[k]);
    }
  }
}
