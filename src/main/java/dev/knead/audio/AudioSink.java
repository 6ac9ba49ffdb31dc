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

  /** What it is, for messages: a device's or a file's name. */
  String name();

  /** Plays out or writes what is still held back, and lets go. */
  @Override
  void close() throws IOException;
}
