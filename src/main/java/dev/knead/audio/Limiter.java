package dev.knead.audio;

import java.util.Arrays;

/**
 * Keeps a finished sound below a ceiling, not by cutting its peaks off but by turning it down
 * around them in time.
 *
 * <p>Each sample that is too loud asks for its gain 10 ms before and after itself; the lowest gain
 * asked for, averaged under a Hann window of the same 20 ms, is applied. At a peak the whole window
 * lies where that peak's gain or a lower one is asked for, so nothing passes the ceiling. And as
 * the pulses of a voice of 50 Hz or more lie less than 20 ms apart, the gain stands still between
 * them instead of following the wave, which would be heard as roughness.
 *
 * <p>Samples are what is limited. Between two of them the sound itself may rise a little higher
 * (the true peak of ITU-R BS.1770-4, annex 2); the decibel above the ceiling is there for that.
 */
final class Limiter {
  /**
   * The largest magnitude that is left, in 16-bit units: -1 dB of full scale, EBU R 128's limit.
   */
  static final int CEILING = (int) (32_768 * Math.pow(10, -1 / 20.0));

  private static final int REACH = (int) Frame.samples(10);
  private static final double[] WINDOW = window();

  private Limiter() {}

  /** The limited sound, as long as the given one; amplitudes are in 16-bit units. */
  static double[] limited(double[] samples) {
    double[] gain = gain(samples);
    double[] limited = new double[samples.length];
    for (int i = 0; i < samples.length; i++) {
      limited[i] = samples[i] * gain[i];
    }
    return limited;
  }

  private static double[] gain(double[] samples) {
    double[] held = heldReduction(samples);
    double[] gain = new double[samples.length];
    Arrays.fill(gain, 1);
    for (int i = 0; i < held.length; i++) {
      if (held[i] > 0) {
        int last = Math.min(samples.length - 1, i);
        for (int k = Math.max(0, i - WINDOW.length + 1); k <= last; k++) {
          gain[k] -= WINDOW[i - k] * held[i];
        }
      }
    }
    return gain;
  }

  /** One minus the lowest gain asked for, from 10 ms before the first sample on. */
  private static double[] heldReduction(double[] samples) {
    double[] held = new double[samples.length + 2 * REACH];
    for (int i = 0; i < samples.length; i++) {
      double reduction = 1 - CEILING / Math.abs(samples[i]);
      if (reduction > 0) {
        for (int k = i; k <= i + 2 * REACH; k++) {
          held[k] = Math.max(held[k], reduction);
        }
      }
    }
    return held;
  }

  private static double[] window() {
    double[] window = new double[2 * REACH + 1];
    for (int i = 0; i < window.length; i++) {
      // Its sum is half the number of its steps.
      window[i] = (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 1) / (window.length + 1))) / (REACH + 1);
    }
    return window;
  }
}
