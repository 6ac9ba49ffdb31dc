package dev.knead.speech;

import dev.knead.audio.Fade;
import dev.knead.audio.Levelling;
import dev.knead.audio.Pcm;
import dev.knead.markup.MarkedText;
import java.io.IOException;

/**
 * An engine brought to the level of all the others, and without clicks at its ends.
 *
 * @param engine closed with this
 * @param decibels how much louder than the common level
 */
record LevelledEngine(SpeechEngine engine, double decibels) implements SpeechEngine {
  @Override
  public Pcm render(MarkedText text, Delivery delivery) throws IOException {
    double level = Levelling.COMMON_LUFS + decibels + text.meanDecibels();
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
