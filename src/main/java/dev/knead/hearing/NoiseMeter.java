package dev.knead.hearing;

import dev.knead.audio.Loudness;

/** Measures how loud a room is in which nobody speaks. Used by one thread. */
public final class NoiseMeter {
  /** Five seconds of frames; a cough among them does not matter to the median. */
  private final Background levels = new Background(250);

  /** Takes the microphone's next frame. */
  public void accept(short[] microphone) {
    levels.accept(Loudness.rms(microphone));
  }

  /** The median of the frames' root mean squares, to a decibel; 1 at least; 0 before the first. */
  public double rms() {
    return levels.quantile(0.5);
  }
}
