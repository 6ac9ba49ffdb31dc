package dev.knead.hearing.echo;

import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;

/** From samples to {@link Spectrum}s and back. Used by one thread. */
final class Fourier {
  private final DoubleFFT_1D fft = new DoubleFFT_1D(Spectrum.LENGTH);
  private final double[] packed = new double[Spectrum.LENGTH];

  /** The spectrum of {@link Spectrum#LENGTH} samples. */
  void transform(double[] samples, Spectrum to) {
    System.arraycopy(samples, 0, packed, 0, Spectrum.LENGTH);
    unpack(to);
  }

  /** The spectrum of a block with as many zeros before it. */
  void transformBlock(double[] block, Spectrum to) {
    Arrays.fill(packed, 0, Spectrum.BLOCK, 0);
    System.arraycopy(block, 0, packed, Spectrum.BLOCK, Spectrum.BLOCK);
    unpack(to);
  }

  /** The second half of the samples with this spectrum: a block. */
  void inverseBlock(Spectrum from, double[] block) {
    pack(from);
    System.arraycopy(packed, Spectrum.BLOCK, block, 0, Spectrum.BLOCK);
  }

  /** All samples with this spectrum. */
  void inverse(Spectrum from, double[] samples) {
    pack(from);
    System.arraycopy(packed, 0, samples, 0, Spectrum.LENGTH);
  }

  /** Makes the second half of the samples with this spectrum zero. */
  void constrain(Spectrum spectrum) {
    pack(spectrum);
    Arrays.fill(packed, Spectrum.BLOCK, Spectrum.LENGTH, 0);
    unpack(spectrum);
  }

  private void unpack(Spectrum to) {
    fft.realForward(packed);
    for (int k = 1; k < Spectrum.BLOCK; k++) {
      to.re[k] = packed[2 * k];
      to.im[k] = packed[2 * k + 1];
    }
    to.re[0] = packed[0];
    to.im[0] = 0;
    to.re[Spectrum.BLOCK] = packed[1];
    to.im[Spectrum.BLOCK] = 0;
  }

  private void pack(Spectrum from) {
    for (int k = 1; k < Spectrum.BLOCK; k++) {
      packed[2 * k] = from.re[k];
      packed[2 * k + 1] = from.im[k];
    }
    packed[0] = from.re[0];
    packed[1] = from.re[Spectrum.BLOCK];
    fft.realInverse(packed, true);
  }
}
