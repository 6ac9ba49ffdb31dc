package dev.knead.audio;

import java.io.IOException;
import java.io.InputStream;

/**
 * Recordings of one word, "lower", half a second long: a WAV file, and what SoX made of it. Their
 * names tell rate, channels and bits; the second channel has half the level of the first.
 */
final class Samples {
  private Samples() {}

  static byte[] bytes(String name) throws IOException {
    try (InputStream in = Samples.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
