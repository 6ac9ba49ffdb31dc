package dev.knead.speech;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import java.util.Arrays;
import java.util.List;

/** What is done to the sound of a clause before it is joined to others. */
final class Clause {
  /** Below this share of its peak, -50 dB, a synthesizer's sound is silence. */
  private static final double SILENT = Math.pow(10, -50 / 20.0);

  /** Kept around the sound, so that no soft consonant is cut. */
  private static final int MARGIN = (int) Frame.samples(20);

  private Clause() {}

  /** Without the silence at its ends, but for 20 ms. */
  static short[] trimmed(short[] samples) {
    int peak = 0;
    for (short sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    int from = 0;
    int to = samples.length;
    while (from < to && Math.abs(samples[from]) <= peak * SILENT) {
      from++;
    }
    while (to > from && Math.abs(samples[to - 1]) <= peak * SILENT) {
      to--;
    }
    return from == to
        ? samples
        : Arrays.copyOfRange(
            samples, Math.max(0, from - MARGIN), Math.min(samples.length, to + MARGIN));
  }

  /** One after the other. */
  static Pcm joined(List<short[]> sounds) {
    short[] whole = new short[sounds.stream().mapToInt(sound -> sound.length).sum()];
    int at = 0;
    for (short[] sound : sounds) {
      System.arraycopy(sound, 0, whole, at, sound.length);
      at += sound.length;
    }
    return new Pcm(whole);
  }
}
