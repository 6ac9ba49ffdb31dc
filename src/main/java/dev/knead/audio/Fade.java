package dev.knead.audio;

import java.util.Arrays;

/**
 * Ends of sounds that don't click: a raised cosine from nothing to the sound or back, short enough
 * that no consonant is lost.
 */
public final class Fade {
  private static final int ENDS = (int) Frame.samples(5);
  private static final int OUT = (int) Frame.samples(10);

  private Fade() {}

  /**
   * The sound with its first 5 ms faded in and its last 5 ms faded out; a sound of less than 10 ms
   * rises to its middle and falls again.
   */
  public static Pcm ends(Pcm sound) {
    short[] samples = sound.samples().clone();
    int length = Math.min(ENDS, (samples.length + 1) / 2);
    for (int i = 0; i < length; i++) {
      int mirrored = samples.length - 1 - i;
      samples[i] = Pcm.nearest(samples[i] * rise(i, length));
      samples[mirrored] = Pcm.nearest(samples[mirrored] * rise(i, length));
    }
    return new Pcm(samples);
  }

  /**
   * What is still to be played of a sound that is cut off: its next 10 ms, or as much as there is,
   * fading to silence. That is half a frame, so a frame that begins with it is silent at its end.
   *
   * @param sound the whole of it
   * @param from how many of its samples have been played, 0 to all
   */
  public static Pcm out(Pcm sound, int from) {
    int length = Math.min(OUT, sound.samples().length - from);
    short[] samples = Arrays.copyOfRange(sound.samples(), from, from + length);
    for (int i = 0; i < length; i++) {
      samples[i] = Pcm.nearest(samples[i] * rise(length - 1 - i, length));
    }
    return new Pcm(samples);
  }

  /** From 0 at the first of so many steps to nearly 1 at the last. */
  private static double rise(int step, int steps) {
    return 0.5 - 0.5 * Math.cos(Math.PI * step / steps);
  }
}
