package dev.knead.hearing;

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
    double[] colour = colour(sound);
    double[] voiceColour = colour(voice);
    double[][] differences = new double[sound.length()][latest + 1];
    for (int block : sound.loud()) {
      for (int offset = 0; offset <= latest; offset++) {
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

  /** Each band's mean, of which loudspeaker and room make another one. */
  private static double[] colour(SpectralPattern sound) {
    int[] loud = sound.loud();
    return IntStream.range(0, SpectralPattern.BANDS)
        .mapToDouble(band -> sound.mean(band, loud))
        .toArray();
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
   * How alike the voice and the loud blocks of a sound are, of the one that was aligned or of what
   * is left of it.
   *
   * @return as {@link SpectralPattern#likeness(SpectralPattern, int[], int[])}
   */
  double likeness(SpectralPattern sound) {
    int[] blocks = sound.loud();
    int[] voices = IntStream.of(blocks).map(block -> block + offsets[block]).toArray();
    return sound.likeness(voice, blocks, voices);
  }
}
