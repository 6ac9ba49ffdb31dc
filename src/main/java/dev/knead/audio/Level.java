package dev.knead.audio;

import java.util.Arrays;

/**
 * How loud a stretch of sound is. Amplitudes are in 16-bit units, from 0 to 32,768.
 *
 * @param rms root of the mean square of all samples
 * @param peak the largest magnitude
 * @param clippedShare share of samples at the end of the scale, 0 to 1; more than a few in a
 *     thousand is heard as distortion
 * @param noiseFloor what is left in the pauses: the 10th percentile of the RMS of every 20 ms
 */
public record Level(double rms, int peak, double clippedShare, double noiseFloor) {
  private static final double FULL_SCALE = 32_768;
  private static final double PAUSES = 0.10;

  /** Measures a sound; an empty one is silent. */
  public static Level of(Pcm sound) {
    return of(sound.samples());
  }

  /** Measures samples; none at all are silence. */
  public static Level of(short[] samples) {
    int peak = 0;
    int clipped = 0;
    for (short sample : samples) {
      peak = Math.max(peak, Math.abs((int) sample));
      clipped += sample == Short.MAX_VALUE || sample == Short.MIN_VALUE ? 1 : 0;
    }
    return new Level(
        Loudness.rms(samples),
        peak,
        samples.length == 0 ? 0 : (double) clipped / samples.length,
        noiseFloor(samples));
  }

  private static double noiseFloor(short[] samples) {
    int frames = samples.length / Frame.LENGTH;
    if (frames == 0) {
      return Loudness.rms(samples);
    }
    double[] levels = new double[frames];
    for (int i = 0; i < frames; i++) {
      levels[i] = Math.sqrt(Loudness.meanSquare(samples, i * Frame.LENGTH, Frame.LENGTH));
    }
    Arrays.sort(levels);
    return levels[(int) (PAUSES * (frames - 1))];
  }

  /** The RMS level in dBFS, see {@link #dbfs(double)}. */
  public double dbfs() {
    return dbfs(rms);
  }

  /**
   * Decibels against full scale: 20 log10(amplitude / 32,768). A square wave of full amplitude is
   * 0, a sine -3.01 (AES17 would call that sine 0); silence is negative infinity.
   *
   * @param amplitude in 16-bit units
   */
  public static double dbfs(double amplitude) {
    return 20 * Math.log10(amplitude / FULL_SCALE);
  }
}
