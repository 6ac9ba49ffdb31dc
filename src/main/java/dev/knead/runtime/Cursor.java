package dev.knead.runtime;

import dev.knead.audio.Fade;
import dev.knead.audio.Pcm;

/** A sound and how much of it has been played. */
final class Cursor {
  /** A sound that is over. */
  static final Cursor NOTHING = new Cursor(new Pcm(new short[0]));

  private final Pcm sound;
  private int played;

  Cursor(Pcm sound) {
    this.sound = sound;
  }

  boolean done() {
    return played == sound.samples().length;
  }

  /** How many samples have been played. */
  int played() {
    return played;
  }

  /**
   * What to play of the rest when it is cut off: a few milliseconds that fade, so that none clicks.
   */
  Cursor cutOff() {
    return new Cursor(Fade.out(sound, played));
  }

  /** Adds the next piece to a frame, limited to 16 bits. */
  void mixInto(short[] frame) {
    int length = Math.min(frame.length, sound.samples().length - played);
    for (int i = 0; i < length; i++) {
      frame[i] = Pcm.nearest(frame[i] + sound.samples()[played + i]);
    }
    played += length;
  }
}
