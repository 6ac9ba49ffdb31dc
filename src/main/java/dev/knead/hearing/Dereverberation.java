package dev.knead.hearing;

/**
 * Takes the late reverberation out of a clip. A room's tail decays by 60 dB in its reverberation
 * time, so that the energy of a moment, decayed, is what is left of it {@value #DELAY_BLOCKS}
 * blocks of 8 ms later; this much is subtracted from each spectrum.
 *
 * <p>Spectral subtraction after K. Lebart, J.-M. Boucher and P. Denbigh, "A new method based on
 * spectral subtraction for speech dereverberation", Acta Acustica 87 (2001).
 */
final class Dereverberation implements Rendition {
  /** 48 ms: what comes earlier belongs to the sound itself. */
  private static final int DELAY_BLOCKS = 6;

  /** No bin is turned down by more than this (-14 dB): less would sing. */
  private static final double LEAST_GAIN = 0.2;

  /** How much of the last block's energy stays in the running mean. */
  private static final double SMOOTHING = 0.6;

  private final double decay;

  /**
   * For a room.
   *
   * @param reverberationTime seconds until its sound has decayed by 60 dB
   */
  Dereverberation(double reverberationTime) {
    double delay = DELAY_BLOCKS * Spectrogram.HOP / 16_000.0;
    decay = Math.pow(10, -6 * delay / reverberationTime);
  }

  @Override
  public double[] apply(double[] clip) {
    Spectrogram spectrogram = new Spectrogram(clip);
    double[][] blocks = spectrogram.blocks();
    double[][] means = new double[blocks.length][];
    double[] mean = new double[Spectrogram.WINDOW / 2 + 1];
    for (int block = 0; block < blocks.length; block++) {
      for (int bin = 0; bin < mean.length; bin++) {
        double power = PackedSpectrum.power(blocks[block], bin);
        mean[bin] = SMOOTHING * mean[bin] + (1 - SMOOTHING) * power;
      }
      means[block] = mean.clone();
      if (block >= DELAY_BLOCKS) {
        subtract(blocks[block], means[block - DELAY_BLOCKS]);
      }
    }
    return spectrogram.sound();
  }

  private void subtract(double[] spectrum, double[] earlier) {
    for (int bin = 0; bin < earlier.length; bin++) {
      double energy = Math.max(PackedSpectrum.power(spectrum, bin), 1e-9);
      double gain = Math.sqrt(Math.max(0, 1 - decay * earlier[bin] / energy));
      PackedSpectrum.scale(spectrum, bin, Math.max(gain, LEAST_GAIN));
    }
  }
}
