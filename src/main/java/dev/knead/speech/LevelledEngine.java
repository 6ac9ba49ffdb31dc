package dev.knead.speech;

import dev.knead.audio.Fade;
import dev.knead.audio.Levelling;
import dev.knead.audio.Pcm;
import dev.knead.markup.MarkedText;
import java.io.IOException;
import java.util.Set;

/**
 * An engine brought to the level of all the others, and without clicks at its ends; and asked only
 * for what its voice has words for.
 *
 * @param engine closed with this
 */
record LevelledEngine(SpeechEngine engine, VoicePack pack) implements SpeechEngine {
  @Override
  public Pcm render(MarkedText text, Delivery delivery) throws IOException {
    Set<String> strange = pack.strange(text.spoken());
    if (!strange.isEmpty()) {
      throw new VoiceException(
          "The voice %s knows %d words only, and not: %s."
              .formatted(pack.id(), pack.vocabulary().size(), String.join(", ", strange)));
    }
    double level = Levelling.COMMON_LUFS + pack.manner().decibels() + text.meanDecibels();
    return Fade.ends(Levelling.to(level, engine.render(text, delivery)));
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
