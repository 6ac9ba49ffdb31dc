package dev.knead.runtime;

import dev.knead.audio.Frame;
import java.io.IOException;
import java.util.Optional;

/** What comes from a microphone, without anybody hanging in it. Used by one thread. */
interface Intake extends Line {
  /**
   * The next frame, if it comes within so many milliseconds.
   *
   * @throws IOException when the microphone is gone, with a sentence that says so
   */
  Optional<Frame> poll(long millis) throws IOException;
}
