package dev.knead.speech;

import dev.knead.audio.Pcm;
import dev.knead.markup.MarkedText;
import java.io.IOException;

/**
 * Renders sentences to sound; never plays. Used and closed by one thread at a time.
 *
 * <p>An engine that can speak plain words only is best made of a {@link ClauseEngine}.
 */
public interface SpeechEngine extends AutoCloseable {
  /**
   * Speaks one sentence. How loud it comes out doesn't matter: {@link Voices#open} brings all
   * voices to the same level.
   *
   * @param text the words, and directions for the voice; what the engine can't do is left out
   * @param delivery how fast and how high
   * @throws IOException when the engine fails; it may be asked again
   */
  Pcm render(MarkedText text, Delivery delivery) throws IOException;

  /** Speaks plain words. */
  default Pcm render(String words, Delivery delivery) throws IOException {
    return render(MarkedText.plain(words), delivery);
  }

  /**
   * What else the sound depends on besides the pack, the text and the delivery, such as the
   * engine's version: a phrase that was kept is spoken anew when this changes.
   */
  default String version() {
    return "";
  }

  @Override
  void close();
}
