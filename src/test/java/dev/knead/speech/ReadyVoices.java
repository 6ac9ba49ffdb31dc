package dev.knead.speech;

import java.io.IOException;
import java.nio.file.Path;

/** The voices that came with the program. */
public final class ReadyVoices {
  private ReadyVoices() {}

  public static Voices all() {
    return new Voices(Path.of(System.getProperty("knead.home", ""), "models", "voices"));
  }

  public static VoicePack builtIn() throws IOException {
    return all().find(Voices.BUILT_IN);
  }

  /** The built-in voice's engine. */
  public static SpeechEngine open() throws IOException {
    return all().open(builtIn());
  }
}
