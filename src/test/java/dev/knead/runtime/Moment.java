package dev.knead.runtime;

import dev.knead.audio.Frame;

/** Virtual time that runs by frames, and in leaps where something takes long. */
final class Moment implements Clock {
  private int frame;
  private long now;
  private long widest = Frame.MILLIS;

  @Override
  public long millis() {
    return now;
  }

  /** How many frames have been dealt with. */
  int frame() {
    return frame;
  }

  /** Something takes so long. */
  void pass(long millis) {
    now += millis;
  }

  /** The next frame's time. */
  long after(long before) {
    frame++;
    now = Math.max(now, before + Frame.MILLIS);
    widest = Math.max(widest, now - before);
    return now;
  }

  /** The longest time between two frames since this was asked for the last time. */
  long widest() {
    long millis = widest;
    widest = Frame.MILLIS;
    return millis;
  }
}
