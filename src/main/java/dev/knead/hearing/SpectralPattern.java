package dev.knead.hearing;

import dev.knead.audio.Frame;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How a sound's energy moves through time and frequency: levels in decibels, in bands as wide as
 * the ear's. Two recordings of the same sound have nearly the same pattern, whatever colour room
 * and loudspeaker gave them.
 */
final class SpectralPattern {
  /** One block follows the other after so many samples, 8 ms. */
  static final int HOP = Spectrogram.HOP;

  static final int BANDS = 20;

  private static final double LOWEST_HERTZ = 150;
  private static final double HIGHEST_HERTZ = 4_500;

  /** What lies 40 dB and more under the loudest is nothing. */
  private static final double FLOOR = 1e-4;

  /** So much of the loudest block's power is still loud: 25 dB less. */
  private static final double LOUD = Math.pow(10, -2.5);

  /** The first bin of each band, and the bin after the last one. */
  private static final int[] EDGES = edges();

  /** In decibels, by block and band. */
  private final double[][] levels;

  /** The louder blocks, which are not the pauses in between. */
  private final int[] loud;

  private SpectralPattern(double[][] decibels) {
    levels = decibels;
    double[] powers = Arrays.stream(levels).mapToDouble(SpectralPattern::power).toArray();
    double loudest = Arrays.stream(powers).max().orElse(0);
    loud =
        IntStream.range(0, powers.length).filter(block -> powers[block] > LOUD * loudest).toArray();
  }

  private static double power(double[] decibels) {
    return Arrays.stream(decibels).map(level -> Math.pow(10, level / 10)).sum();
  }

  /** The pattern of a sound that is as long as {@link Spectrogram#WINDOW} or longer. */
  static SpectralPattern of(double[] sound) {
    Spectrogram spectrogram = new Spectrogram(sound);
    double[][] spectra = spectrogram.blocks();
    double[][] levels = new double[1 + (sound.length - Spectrogram.WINDOW) / HOP][];
    int next = 0;
    for (int block = 0; block < spectra.length; block++) {
      if (spectrogram.isWhole(block)) {
        levels[next++] = powers(spectra[block]);
      }
    }
    return new SpectralPattern(decibels(levels));
  }

  private static double[] powers(double[] spectrum) {
    double[] powers = new double[BANDS];
    for (int band = 0; band < BANDS; band++) {
      for (int bin = EDGES[band]; bin < EDGES[band + 1]; bin++) {
        powers[band] += PackedSpectrum.power(spectrum, bin) / (EDGES[band + 1] - EDGES[band]);
      }
    }
    return powers;
  }

  private static double[][] decibels(double[][] powers) {
    double most = 0;
    for (double[] block : powers) {
      for (double power : block) {
        most = Math.max(most, power);
      }
    }
    double least = Math.max(1, most * FLOOR);
    for (double[] block : powers) {
      for (int band = 0; band < BANDS; band++) {
        block[band] = 10 * Math.log10(Math.max(least, block[band]));
      }
    }
    return powers;
  }

  /** Equally wide on the mel scale. */
  private static int[] edges() {
    double lowest = mel(LOWEST_HERTZ);
    double highest = mel(HIGHEST_HERTZ);
    int[] edges = new int[BANDS + 1];
    for (int band = 0; band <= BANDS; band++) {
      double hertz = hertz(lowest + (highest - lowest) * band / BANDS);
      int bin = (int) Math.round(hertz * Spectrogram.WINDOW / Frame.RATE);
      edges[band] = band == 0 ? bin : Math.max(edges[band - 1] + 1, bin);
    }
    return edges;
  }

  private static double mel(double hertz) {
    return 2595 * Math.log10(1 + hertz / 700);
  }

  private static double hertz(double mel) {
    return 700 * (Math.pow(10, mel / 2595) - 1);
  }

  /** How many blocks it has. */
  int length() {
    return levels.length;
  }

  /** The level of a band in a block, in decibels. */
  double level(int block, int band) {
    return levels[block][band];
  }

  /** The louder blocks, which are not the pauses in between, in their order. */
  int[] loud() {
    return loud.clone();
  }

  /** Whether a block is one of them. */
  boolean isLoud(int block) {
    return Arrays.binarySearch(loud, block) >= 0;
  }

  /** A band's mean level in some blocks. */
  double mean(int band, int[] blocks) {
    double sum = 0;
    for (int block : blocks) {
      sum += levels[block][band];
    }
    return sum / blocks.length;
  }

  /**
   * How alike this pattern and a part of another one are.
   *
   * @param from the other's block that this one's first is compared with
   * @return as {@link #likeness(SpectralPattern, int[], int[])}
   */
  double likeness(SpectralPattern other, int from) {
    return likeness(
        other,
        IntStream.range(0, length()).toArray(),
        IntStream.range(from, from + length()).toArray());
  }

  /**
   * How alike some blocks of this pattern and of another one are: the correlation coefficient of
   * their levels, each band's without its mean.
   *
   * @param blocks of this one
   * @param others as many of the other, each to be compared with that in the same place
   * @return -1 to 1; 0 when one of them doesn't change at all
   */
  double likeness(SpectralPattern other, int[] blocks, int[] others) {
    double both = 0;
    double ownSquares = 0;
    double otherSquares = 0;
    for (int band = 0; band < BANDS; band++) {
      double mean = mean(band, blocks);
      double otherMean = other.mean(band, others);
      for (int i = 0; i < blocks.length; i++) {
        double one = levels[blocks[i]][band] - mean;
        double two = other.levels[others[i]][band] - otherMean;
        both += one * two;
        ownSquares += one * one;
        otherSquares += two * two;
      }
    }
    return ownSquares > 0 && otherSquares > 0 ? both / Math.sqrt(ownSquares * otherSquares) : 0;
  }
}
