package dev.knead.audio;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Where sound comes from: a microphone, a file, a pipe.
 *
 * <p>Read and closed by one thread; a live line may also be closed by another one, to end a read
 * that hangs. A file or a pipe loses nothing, however slowly it is read; a live line keeps about a
 * second and then drops the oldest.
 */
public interface AudioSource extends Closeable {
  /**
   * The next frame; waits for it if need be.
   *
   * @return empty at the end of the stream, and ever after
   * @throws IOException when the source breaks, with a sentence a person can act on
   */
  Optional<Frame> read() throws IOException;

  /**
   * Whether what was last read came from the device; one that may come back gives silence
   * meanwhile, in time.
   */
  default Presence presence() {
    return Presence.THERE;
  }

  /** What it is, for messages: a device's or a file's name. */
  String name();

  @Override
  void close() throws IOException;
}
