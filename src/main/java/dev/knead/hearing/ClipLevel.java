package dev.knead.hearing;

/**
 * Brings a clip to the loudness that the speech model likes best. The level is that of the blocks
 * which are within 20 dB of the loudest one, so that the quiet around a word does not count.
 */
final class ClipLevel implements Rendition {
  /** The root mean square that the model likes best, of 32,768. */
  static final double SPEECH = 5_000;

  /** A block of 10 ms. */
  private static final int BLOCK = SpeechActivity.BLOCK;

  private static final double WITHIN = 0.1;

  private final double target;

  /**
   * A level control.
   *
   * @param target the root mean square that active blocks are brought to
   */
  ClipLevel(double target) {
    this.target = target;
  }

  @Override
  public double[] apply(double[] clip) {
    double level = active(clip);
    double gain = level > 0 ? target / level : 1;
    double[] levelled = new double[clip.length];
    for (int i = 0; i < clip.length; i++) {
      levelled[i] = gain * clip[i];
    }
    return levelled;
  }

  private static double active(double[] clip) {
    double[] energies = new double[clip.length / BLOCK];
    double loudest = 0;
    for (int block = 0; block < energies.length; block++) {
      for (int i = block * BLOCK; i < (block + 1) * BLOCK; i++) {
        energies[block] += clip[i] * clip[i] / BLOCK;
      }
      loudest = Math.max(loudest, energies[block]);
    }
    double sum = 0;
    int count = 0;
    for (double energy : energies) {
      if (energy > WITHIN * WITHIN * loudest) {
        sum += energy;
        count++;
      }
    }
    return count == 0 ? 0 : Math.sqrt(sum / count);
  }
}
