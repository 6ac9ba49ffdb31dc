package dev.knead.runtime;

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

  /** Adds the next piece to a frame, limited to 16 bits. */
  void mixInto(short[] frame, double gain) {
    int length = Math.min(frame.length, sound.samples().length - played);
    for (int i = 0; i < length; i++) {
      long mixed = frame[i] + Math.round(sound.samples()[played + i] * gain);
      frame[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, mixed));
    }
    played += length;
  }
}
