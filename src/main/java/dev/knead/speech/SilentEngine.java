package dev.knead.speech;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.markup.MarkedText;
import dev.knead.markup.Part;

/**
 * Speaks without a sound, for as long as the words would take: a rehearsal needs the times, not the
 * voice.
 */
public final class SilentEngine implements SpeechEngine {
  @Override
  public Pcm render(MarkedText text, Delivery delivery) {
    int words = text.spoken().strip().split("\\s+").length;
    long millis = words * 60_000L / delivery.wordsPerMinute();
    for (Part part : text.parts()) {
      millis += part instanceof Part.Break silence ? silence.length().toMillis() : 0;
    }
    return new Pcm(new short[(int) Frame.samples(millis)]);
  }

  @Override
  public void close() {}
}
