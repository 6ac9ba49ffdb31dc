package dev.knead.bench;

import dev.knead.hearing.Recognizer;
import dev.knead.hearing.Recognizer.Expectation;
import dev.knead.hearing.Utterance;

/** Writes down what was said. Used by the thread that made it. */
@FunctionalInterface
public interface Transcriber {
  /**
   * The likeliest words, in lower case; empty when there are none.
   *
   * @param clip mono, 16 kHz
   */
  String transcribe(short[] clip);

  /** By a recognizer that expects anything, and knows of no phrases. */
  static Transcriber by(Recognizer recognizer) {
    return clip ->
        recognizer.recognize(clip, Expectation.ANYTHING).readings().stream()
            .findFirst()
            .map(Utterance.Reading::text)
            .orElse("");
  }
}
