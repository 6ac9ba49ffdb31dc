package dev.knead.hearing;

import dev.knead.audio.Frame;
import dev.knead.audio.Loudness;

/**
 * Measures how loud what was just heard was at the microphone. Remembers the last five seconds.
 * Used by one thread.
 */
public final class SpeechMeter {
  private final double[] meanSquares = new double[250];
  private long frames;

  /** Takes the microphone's next frame; none may be left out. */
  public void accept(short[] microphone) {
    meanSquares[(int) (frames % meanSquares.length)] = Loudness.meanSquare(microphone);
    frames++;
  }

  /**
   * The root mean square of a stretch of sound, by whole frames; 0 when it is forgotten.
   *
   * @param from its first sample, counted from the first frame's first
   * @param to the sample after its last
   */
  public double rms(long from, long to) {
    long first = Math.max(from / Frame.LENGTH, frames - meanSquares.length);
    long last = Math.min((to + Frame.LENGTH - 1) / Frame.LENGTH, frames);
    double sum = 0;
    for (long frame = first; frame < last; frame++) {
      sum += meanSquares[(int) (frame % meanSquares.length)];
    }
    return last <= first ? 0 : Math.sqrt(sum / (last - first));
  }
}
