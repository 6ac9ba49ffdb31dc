package dev.knead.runtime;

import dev.knead.audio.Frame;
import java.io.IOException;

/** What goes to a loudspeaker, without anybody hanging in it. Used by one thread. */
interface Outlet extends Line {
  /** What became of a frame. */
  enum Delivery {
    TAKEN,
    /** There was no room for it. */
    REFUSED
  }

  /**
   * Gives a frame away, if there is room for it within so many milliseconds.
   *
   * @throws IOException when the loudspeaker is gone, with a sentence that says so
   */
  Delivery offer(Frame frame, long millis) throws IOException;

  /** Plays out what it has taken and lets the loudspeaker go; does not wait long for it. */
  void finish();
}
