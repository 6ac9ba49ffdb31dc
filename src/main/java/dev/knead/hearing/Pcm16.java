package dev.knead.hearing;

/** Samples as the recognizer takes them. */
final class Pcm16 {
  private Pcm16() {}

  /** Rounded, and clipped where they are too loud. */
  static short[] of(double[] samples) {
    short[] rounded = new short[samples.length];
    for (int i = 0; i < samples.length; i++) {
      long sample = Math.round(samples[i]);
      rounded[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample));
    }
    return rounded;
  }
}
