package dev.knead.audio;

import java.io.Closeable;
import java.io.IOException;

/** Where sound goes: a loudspeaker, a file, a pipe. Written and closed by one thread. */
public interface AudioSink extends Closeable {
  /**
   * Takes a frame; waits until there is room for it. A live line so sets the writer's pace.
   *
   * @throws IOException when the sink breaks, with a sentence a person can act on
   */
  void write(Frame frame) throws IOException;

  /**
   * Whether what was last written went to the device; one that may come back loses sound meanwhile,
   * in time.
   */
  default Presence presence() {
    return Presence.THERE;
  }

  /** What it is, for messages: a device's or a file's name. */
  String name();

  /**
   * Lets go at once, whatever is still held back; any thread may, also while another one hangs in a
   * write.
   */
  default void abort() throws IOException {
    close();
  }

  /** Plays out or writes what is still held back, and lets go. */
  @Override
  void close() throws IOException;
}
