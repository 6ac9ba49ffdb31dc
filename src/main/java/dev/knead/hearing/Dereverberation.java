package dev.knead.hearing;

import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Takes the late reverberation out of a clip. A room's tail decays by 60 dB in its reverberation
 * time, so that the energy of a moment, decayed, is what is left of it {@value #DELAY_BLOCKS}
 * blocks of 8 ms later; this much is subtracted from each spectrum.
 *
 * <p>Spectral subtraction after K. Lebart, J.-M. Boucher and P. Denbigh, "A new method based on
 * spectral subtraction for speech dereverberation", Acta Acustica 87 (2001).
 */
final class Dereverberation implements Rendition {
  private static final int WINDOW = 512;
  private static final int HOP = 128;

  /** 48 ms: what comes earlier belongs to the sound itself. */
  private static final int DELAY_BLOCKS = 6;

  /** No bin is turned down by more than this (-14 dB): less would sing. */
  private static final double LEAST_GAIN = 0.2;

  /** How much of the last block's energy stays in the running mean. */
  private static final double SMOOTHING = 0.6;

  /** A Hann window, whose squares add up to a constant at a hop of a quarter. */
  private static final double[] WINDOW_SHAPE = hann();

  private final double decay;

  /**
   * For a room.
   *
   * @param reverberationTime seconds until its sound has decayed by 60 dB
   */
  Dereverberation(double reverberationTime) {
    double delay = DELAY_BLOCKS * HOP / 16_000.0;
    decay = Math.pow(10, -6 * delay / reverberationTime);
  }

  @Override
  public double[] apply(double[] clip) {
    int blocks = clip.length / HOP + WINDOW / HOP;
    double[][] energies = new double[blocks][WINDOW / 2 + 1];
    DoubleFFT_1D fft = new DoubleFFT_1D(WINDOW);
    double[] dry = new double[clip.length + 2 * WINDOW];
    double[] weights = new double[dry.length];
    double[] mean = new double[WINDOW / 2 + 1];
    for (int block = 0; block < blocks; block++) {
      int from = block * HOP - WINDOW + HOP;
      double[] spectrum = spectrum(clip, from, fft);
      smooth(mean, spectrum);
      energies[block] = mean.clone();
      if (block >= DELAY_BLOCKS) {
        subtract(spectrum, energies[block - DELAY_BLOCKS]);
      }
      fft.realInverse(spectrum, true);
      for (int i = 0; i < WINDOW; i++) {
        dry[from + WINDOW + i] += spectrum[i] * WINDOW_SHAPE[i];
        weights[from + WINDOW + i] += WINDOW_SHAPE[i] * WINDOW_SHAPE[i];
      }
    }
    for (int i = 0; i < dry.length; i++) {
      dry[i] /= Math.max(weights[i], 1e-6);
    }
    return Arrays.copyOfRange(dry, WINDOW, WINDOW + clip.length);
  }

  private static double[] hann() {
    double[] shape = new double[WINDOW];
    for (int i = 0; i < WINDOW; i++) {
      shape[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / WINDOW);
    }
    return shape;
  }

  private static double[] spectrum(double[] clip, int from, DoubleFFT_1D fft) {
    double[] spectrum = new double[WINDOW];
    for (int i = 0; i < WINDOW; i++) {
      int at = from + i;
      spectrum[i] = at >= 0 && at < clip.length ? clip[at] * WINDOW_SHAPE[i] : 0;
    }
    fft.realForward(spectrum);
    return spectrum;
  }

  private static void smooth(double[] mean, double[] spectrum) {
    for (int bin = 0; bin < mean.length; bin++) {
      mean[bin] = SMOOTHING * mean[bin] + (1 - SMOOTHING) * PackedSpectrum.power(spectrum, bin);
    }
  }

  private void subtract(double[] spectrum, double[] earlier) {
    for (int bin = 0; bin < earlier.length; bin++) {
      double energy = Math.max(PackedSpectrum.power(spectrum, bin), 1e-9);
      double gain = Math.sqrt(Math.max(0, 1 - decay * earlier[bin] / energy));
      PackedSpectrum.scale(spectrum, bin, Math.max(gain, LEAST_GAIN));
    }
  }
}
