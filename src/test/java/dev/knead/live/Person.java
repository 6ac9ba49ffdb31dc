package dev.knead.live;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.speech.Delivery;
import dev.knead.speech.ReadyVoices;
import dev.knead.speech.SpeechEngine;
import java.io.IOException;

/** Whom the coach talks with. */
record Person(Room room, Program coach) {
  /** As slow and as high as the person speaks. */
  private static final Delivery DELIVERY = new Delivery(190, 135);

  private static final int ATTEMPTS = 4;
  private static final long SECONDS_TO_ANSWER = 5;

  /**
   * Says this, until the coach shows a line: who isn't heard says it again, as people do. Not every
   * "next" is heard on a line.
   */
  boolean isHeard(String words, String line) throws IOException, InterruptedException {
    Pcm sound = spoken(words);
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      room.say(sound);
      if (coach.says(line, SECONDS_TO_ANSWER)) {
        return true;
      }
    }
    return false;
  }

  /** The words, with quiet around them. */
  static Pcm spoken(String words) throws IOException {
    try (SpeechEngine engine = ReadyVoices.open()) {
      short[] sound = engine.render(words, DELIVERY).samples();
      short[] padded = new short[sound.length + Frame.RATE];
      System.arraycopy(sound, 0, padded, Frame.RATE / 2, sound.length);
      return new Pcm(padded);
    }
  }
}
