package dev.knead.speech;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;

/**
 * Speaks without a sound, for as long as the words would take: a rehearsal needs the times, not the
 * voice.
 */
public final class SilentEngine implements SpeechEngine {
  @Override
  public Pcm render(String sentence, Delivery delivery) {
    int words = sentence.strip().split("\\s+").length;
    long millis = words * 60_000L / delivery.wordsPerMinute();
    return new Pcm(new short[(int) Frame.samples(millis)]);
  }

  @Override
  public void close() {}
}
