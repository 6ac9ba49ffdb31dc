package dev.knead.speech;

import dev.knead.audio.Pcm;
import dev.knead.markup.MarkedText;
import java.io.IOException;
import java.util.Optional;

/** An engine whose sentences are kept. */
public final class CachedEngine implements SpeechEngine {
  /** Grows whenever what is done to an engine's sound changes. */
  private static final String PROCESSING = "1";

  private final SpeechEngine engine;
  private final PhraseCache cache;
  private final String sound;

  /**
   * Around an engine.
   *
   * @param engine closed with this
   * @param pack the voice that it speaks
   * @param cache where sentences are kept
   */
  public CachedEngine(SpeechEngine engine, VoicePack pack, PhraseCache cache) {
    this.engine = engine;
    this.cache = cache;
    this.sound = pack.soundOf(engine);
  }

  @Override
  public Pcm render(MarkedText text, Delivery delivery) throws IOException {
    String key = PhraseCache.key(PROCESSING, text.parts().toString(), delivery.toString(), sound);
    Optional<Pcm> kept = cache.get(key);
    if (kept.isPresent()) {
      return kept.get();
    }
    Pcm spoken = engine.render(text, delivery);
    cache.put(key, spoken);
    return spoken;
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
