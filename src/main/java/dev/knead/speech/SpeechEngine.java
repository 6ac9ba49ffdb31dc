package dev.knead.speech;

import dev.knead.audio.Pcm;
import java.io.IOException;

/** Renders sentences to sound; never plays. Used and closed by one thread. */
public interface SpeechEngine extends AutoCloseable {
  /**
   * Speaks one sentence.
   *
   * @param sentence plain text
   * @param delivery how fast and how high
   * @throws IOException when the engine fails; it may be asked again
   */
  Pcm render(String sentence, Delivery delivery) throws IOException;

  @Override
  void close();
}
