package dev.knead.hearing;

import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * A sound as overlapping spectra, to be changed in place and put together again: the short-time
 * Fourier transform with a Hann window before and after, three quarters of which overlap.
 * Unchanged, it gives the sound back.
 */
final class Spectrogram {
  static final int WINDOW = 512;
  static final int HOP = 128;

  /** A Hann window, whose squares add up to a constant at a hop of a quarter. */
  private static final double[] SHAPE = hann();

  private final DoubleFFT_1D fft = new DoubleFFT_1D(WINDOW);
  private final double[][] blocks;
  private final int length;

  /** The spectra of a sound of any length. */
  Spectrogram(double[] sound) {
    length = sound.length;
    blocks = new double[length / HOP + WINDOW / HOP][];
    for (int block = 0; block < blocks.length; block++) {
      blocks[block] = spectrum(sound, start(block));
    }
  }

  private static double[] hann() {
    double[] shape = new double[WINDOW];
    for (int i = 0; i < WINDOW; i++) {
      shape[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / WINDOW);
    }
    return shape;
  }

  /** The first sample of a block; before the sound's begin it is negative. */
  private static int start(int block) {
    return (block + 1) * HOP - WINDOW;
  }

  private double[] spectrum(double[] sound, int from) {
    double[] spectrum = new double[WINDOW];
    for (int i = 0; i < WINDOW; i++) {
      int at = from + i;
      spectrum[i] = at >= 0 && at < sound.length ? sound[at] * SHAPE[i] : 0;
    }
    fft.realForward(spectrum);
    return spectrum;
  }

  /** The {@link PackedSpectrum}s, one each {@value #HOP} samples. */
  double[][] blocks() {
    return blocks;
  }

  /** Whether a block lies within the sound, so that its spectrum is that of a whole window. */
  boolean isWhole(int block) {
    return start(block) >= 0 && start(block) + WINDOW <= length;
  }

  /** The sound with these spectra, as long as the one that they were made of. */
  double[] sound() {
    double[] sum = new double[length + 2 * WINDOW];
    double[] weights = new double[sum.length];
    for (int block = 0; block < blocks.length; block++) {
      double[] part = blocks[block].clone();
      fft.realInverse(part, true);
      int from = WINDOW + start(block);
      for (int i = 0; i < WINDOW; i++) {
        sum[from + i] += part[i] * SHAPE[i];
        weights[from + i] += SHAPE[i] * SHAPE[i];
      }
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= Math.max(weights[i], 1e-6);
    }
    return Arrays.copyOfRange(sum, WINDOW, WINDOW + length);
  }
}
