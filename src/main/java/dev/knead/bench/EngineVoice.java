package dev.knead.bench;

import dev.knead.speech.Delivery;
import dev.knead.speech.SpeechEngine;
import java.io.IOException;

/**
 * A voice of the program's own. May be used by any thread; its engine speaks for one after the
 * other.
 *
 * @param name what it is called in the figures
 * @param engine closed by whoever opened it
 * @param delivery how it speaks
 */
public record EngineVoice(String name, SpeechEngine engine, Delivery delivery) implements Voice {
  @Override
  public Signal say(String words) throws IOException {
    synchronized (engine) {
      return Signal.of(engine.render(words, delivery));
    }
  }
}
