package dev.knead.audio;

/**
 * How loud a sound is to the ear: integrated loudness by Recommendation ITU-R BS.1770-4, annex 1,
 * and EBU R 128, in LUFS. Blocks of 400 ms, three quarters of each in the next one too; those below
 * -70 LUFS don't count, nor do those more than 10 LU below what is left.
 *
 * <p>Our sounds are one channel, and are measured as one: a sine of 997 Hz at full scale in one
 * front channel is -3.01 LUFS (the Recommendation, annex 1). The same sound from two channels at
 * once, as the tests of EBU Tech 3341 are, would be 3.01 LU louder.
 *
 * <p>Two things are ours, since a programme lasts minutes and a chime does not:
 *
 * <ul>
 *   <li>Silence before and after the sound, 40 dB below its peak, is left out, and the last block
 *       ends where the sound does. The gates would do the first and programmes don't need the
 *       second; but a single word would be half silence.
 *   <li>What is shorter than a block is measured over its own length, but at least over 100 ms: so
 *       long the ear sums up sound, and a longer tone of the same level is hardly any louder (E.
 *       Zwicker, H. Fastl, <cite>Psychoacoustics</cite>, chapter 8). A block filled up with silence
 *       would take a chime of 120 ms for 5 LU softer than it sounds beside speech.
 * </ul>
 */
public final class ProgrammeLoudness {
  private static final KWeighting WEIGHTING = new KWeighting(Frame.RATE);
  private static final double FULL_SCALE = 32_768;

  private static final int BLOCK = (int) Frame.samples(400);
  private static final int STEP = BLOCK / 4;
  private static final int SHORTEST = (int) Frame.samples(100);

  private static final double ABSOLUTE_GATE = -70;
  private static final double RELATIVE_GATE = -10;

  /** 40 dB below the peak. */
  private static final int AUDIBLE_SHARE = 100;

  private ProgrammeLoudness() {}

  /**
   * The integrated loudness in LUFS, from -70 to about 3; negative infinity for silence, for what
   * is fainter than -70 LUFS, and for no sound at all.
   */
  public static double lufs(Pcm sound) {
    short[] samples = sound.samples();
    int faintest = Level.of(sound).peak() / AUDIBLE_SHARE;
    int from = 0;
    int to = samples.length;
    while (from < to && Math.abs((int) samples[from]) <= faintest) {
      from++;
    }
    while (to > from && Math.abs((int) samples[to - 1]) <= faintest) {
      to--;
    }
    return gated(energies(weighted(samples), from, to - from));
  }

  private static double[] weighted(short[] samples) {
    double[] scaled = new double[samples.length];
    for (int i = 0; i < samples.length; i++) {
      scaled[i] = samples[i] / FULL_SCALE;
    }
    return WEIGHTING.weighted(scaled);
  }

  /** The mean square of each block of a part of the sound. */
  private static double[] energies(double[] weighted, int from, int length) {
    if (length < BLOCK) {
      return new double[] {energy(weighted, from, length) / Math.max(length, SHORTEST)};
    }
    double[] energies = new double[1 + ceilDiv(length - BLOCK, STEP)];
    for (int i = 0; i < energies.length; i++) {
      int begin = from + Math.min(i * STEP, length - BLOCK);
      energies[i] = energy(weighted, begin, BLOCK) / BLOCK;
    }
    return energies;
  }

  /** The mean of what passes both gates. */
  private static double gated(double[] energies) {
    double heard = meanAbove(ABSOLUTE_GATE, energies);
    return decibels(meanAbove(Math.max(ABSOLUTE_GATE, decibels(heard) + RELATIVE_GATE), energies));
  }

  /** The mean of those blocks that are louder than a gate; 0 when none is. */
  private static double meanAbove(double gate, double[] energies) {
    double sum = 0;
    int count = 0;
    for (double energy : energies) {
      if (decibels(energy) > gate) {
        sum += energy;
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /** From a weighted mean square; the constant takes back what the weighting adds at 997 Hz. */
  private static double decibels(double energy) {
    return -0.691 + 10 * Math.log10(energy);
  }

  private static double energy(double[] samples, int from, int length) {
    double sum = 0;
    for (int i = from; i < from + length; i++) {
      sum += samples[i] * samples[i];
    }
    return sum;
  }

  private static int ceilDiv(int a, int b) {
    return -Math.floorDiv(-a, b);
  }
}
