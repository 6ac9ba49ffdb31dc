package dev.knead.speech;

import dev.knead.audio.Pcm;
import dev.knead.markup.MarkedText;
import java.io.IOException;
import java.util.Optional;

/**
 * An engine whose sentences are kept.
 *
 * @param engine closed with this
 * @param pack the voice that it speaks
 * @param cache where sentences are kept
 */
public record CachedEngine(SpeechEngine engine, VoicePack pack, PhraseCache cache)
    implements SpeechEngine {
  /** Grows whenever what is done to an engine's sound changes. */
  private static final String PROCESSING = "1";

  @Override
  public Pcm render(MarkedText text, Delivery delivery) throws IOException {
    String key =
        PhraseCache.key(
            PROCESSING,
            text.parts().toString(),
            delivery.toString(),
            pack.id(),
            pack.engine(),
            pack.settings().toString(),
            pack.manner().toString(),
            new java.util.TreeMap<>(pack.pronunciations()).toString(),
            engine.version());
    Optional<Pcm> kept = cache.get(key);
    if (kept.isPresent()) {
      return kept.get();
    }
    Pcm sound = engine.render(text, delivery);
    cache.put(key, sound);
    return sound;
  }

  @Override
  public String version() {
    return engine.version();
  }

  @Override
  public void close() {
    engine.close();
  }
}
