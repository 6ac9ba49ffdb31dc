package dev.knead.hearing;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which block of a voice each block of a sound may be: of all ways through the voice the one on
 * which both differ least. It may jump, as where a sound line had a hole or has thrown something
 * away; but a jump costs, since from small enough pieces anything could be put together. Found by
 * dynamic programming, as the warping of H. Sakoe and S. Chiba, "Dynamic programming algorithm
 * optimization for spoken word recognition", IEEE Transactions on Acoustics, Speech and Signal
 * Processing 26 (1978), which stretches where this jumps.
 */
final class Alignment {
  /** Levels that are so many decibels apart, or more, have nothing in common. */
  private static final double APART = 20;

  /** What a jump costs: as much as a block that has nothing in common. */
  private static final double JUMP = 1;

  private final SpectralPattern voice;

  /** How many blocks later in the voice each block of the sound is found. */
  private final int[] offsets;

  private final int latest;

  private Alignment(SpectralPattern voice, int[] offsets, int latest) {
    this.voice = voice;
    this.offsets = offsets;
    this.latest = latest;
  }

  /**
   * Aligns.
   *
   * @param voice ends with the sound, and begins earlier by as many blocks as the sound may be late
   */
  static Alignment of(SpectralPattern sound, SpectralPattern voice) {
    int latest = voice.length() - sound.length();
    double[][] differences = differences(sound, voice, latest);
    int[][] before = new int[sound.length()][latest + 1];
    double[] costs = differences[0];
    for (int block = 1; block < sound.length(); block++) {
      int cheapest = cheapest(costs);
      double[] next = differences[block];
      for (int offset = 0; offset <= latest; offset++) {
        boolean stays = costs[offset] <= costs[cheapest] + JUMP;
        before[block][offset] = stays ? offset : cheapest;
        next[offset] += stays ? costs[offset] : costs[cheapest] + JUMP;
      }
      costs = next;
    }
    int[] offsets = new int[sound.length()];
    offsets[offsets.length - 1] = cheapest(costs);
    for (int block = offsets.length - 1; block > 0; block--) {
      offsets[block - 1] = before[block][offsets[block]];
    }
    return new Alignment(voice, offsets, latest);
  }

  /** By block and offset, 0 to 1; the pauses of a sound are like everything. */
  private static double[][] differences(SpectralPattern sound, SpectralPattern voice, int latest) {
    double[] colour = means(sound);
    double[] voiceColour = means(voice);
    double[][] differences = new double[sound.length()][latest + 1];
    for (int block = 0; block < sound.length(); block++) {
      for (int offset = 0; sound.isLoud(block) && offset <= latest; offset++) {
        double sum = 0;
        for (int band = 0; band < SpectralPattern.BANDS; band++) {
          double difference =
              sound.level(block, band)
                  - colour[band]
                  - (voice.level(block + offset, band) - voiceColour[band]);
          sum += difference * difference;
        }
        differences[block][offset] = Math.min(1, sum / SpectralPattern.BANDS / (APART * APART));
      }
    }
    return differences;
  }

  /** A sound's colour, of which loudspeaker and room give it another one: each band's mean. */
  private static double[] means(SpectralPattern sound) {
    double[] means = new double[SpectralPattern.BANDS];
    int count = 0;
    for (int block = 0; block < sound.length(); block++) {
      if (sound.isLoud(block)) {
        count++;
        for (int band = 0; band < means.length; band++) {
          means[band] += sound.level(block, band);
        }
      }
    }
    for (int band = 0; band < means.length; band++) {
      means[band] /= count;
    }
    return means;
  }

  private static int cheapest(double[] costs) {
    int cheapest = 0;
    for (int offset = 1; offset < costs.length; offset++) {
      if (costs[offset] < costs[cheapest]) {
        cheapest = offset;
      }
    }
    return cheapest;
  }

  /** How many blocks late the sound's first one is. */
  int lateAtFirst() {
    return latest - offsets[0];
  }

  /** How many blocks late the sound's last one is. */
  int lateAtLast() {
    return latest - offsets[offsets.length - 1];
  }

  /**
   * How alike the voice and a sound are, the one that was aligned or what is left of it: the
   * correlation coefficient of their levels in the sound's loud blocks, each band's without its
   * mean.
   *
   * @return -1 to 1; 0 when one of them doesn't change at all
   */
  double likeness(SpectralPattern sound) {
    int[] blocks = loud(sound);
    double both = 0;
    double one = 0;
    double other = 0;
    for (int band = 0; band < SpectralPattern.BANDS; band++) {
      double[] levels = new double[blocks.length];
      double[] voices = new double[blocks.length];
      for (int i = 0; i < blocks.length; i++) {
        levels[i] = sound.level(blocks[i], band);
        voices[i] = voice.level(blocks[i] + offsets[blocks[i]], band);
      }
      double mean = Arrays.stream(levels).average().orElse(0);
      double voiceMean = Arrays.stream(voices).average().orElse(0);
      for (int i = 0; i < blocks.length; i++) {
        both += (levels[i] - mean) * (voices[i] - voiceMean);
        one += (levels[i] - mean) * (levels[i] - mean);
        other += (voices[i] - voiceMean) * (voices[i] - voiceMean);
      }
    }
    return one > 0 && other > 0 ? both / Math.sqrt(one * other) : 0;
  }

  private static int[] loud(SpectralPattern sound) {
    return IntStream.range(0, sound.length()).filter(sound::isLoud).toArray();
  }
}
