package dev.knead.hearing;

import dev.knead.audio.Frame;
import dev.knead.speech.Delivery;
import dev.knead.speech.ReadyVoices;
import dev.knead.speech.SpeechEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;

/** A person for the tests: the voice kevin16, somewhat higher, in a quiet room. */
public final class Kevin {
  private static final Delivery DELIVERY = new Delivery(150, 130);

  private Kevin() {}

  /** A second of room, the words, and another second of room. */
  public static short[] says(String text) {
    short[] words = speak(text);
    short[] recording = new short[words.length + 2 * Frame.RATE];
    SplittableRandom random = new SplittableRandom(text.hashCode());
    for (int i = 0; i < recording.length; i++) {
      recording[i] = (short) random.nextInt(-34, 35);
    }
    for (int i = 0; i < words.length; i++) {
      recording[Frame.RATE + i] += words[i];
    }
    return recording;
  }

  private static short[] speak(String text) {
    try (SpeechEngine voice = ReadyVoices.open()) {
      return voice.render(text, DELIVERY).samples();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
