package dev.knead.speech.freetts;

import com.sun.speech.freetts.Voice;
import dev.knead.audio.Pcm;
import dev.knead.language.Pronunciations;
import dev.knead.speech.Delivery;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoiceException;

/** One FreeTTS voice, rendering into memory. Used by one thread, as FreeTTS itself must be. */
final class FreeTtsEngine implements SpeechEngine {
  private final Voice voice;
  private final Pronunciations pronunciations;
  private final PcmCollector collector = new PcmCollector();

  FreeTtsEngine(Voice voice) {
    this.voice = voice;
    this.pronunciations = Pronunciations.load("en-US");
    voice.setAudioPlayer(collector);
    voice.allocate();
  }

  @Override
  public Pcm render(String sentence, Delivery delivery) throws VoiceException {
    voice.setRate(delivery.wordsPerMinute());
    voice.setPitch(delivery.pitchHertz());
    collector.reset();
    if (!voice.speak(pronunciations.respell(sentence))) {
      throw new VoiceException("The voice " + voice.getName() + " could not speak: " + sentence);
    }
    return collector.collected();
  }

  @Override
  public void close() {
    voice.deallocate();
  }
}
