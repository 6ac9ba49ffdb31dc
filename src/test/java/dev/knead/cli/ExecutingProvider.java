package dev.knead.cli;

import dev.knead.speech.SilentEngine;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.SpeechEngineProvider;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * An engine of tests that says it executes a program, and leaves a file {@code opened} in the pack
 * when it would have been.
 */
public final class ExecutingProvider implements SpeechEngineProvider {
  @Override
  public String engine() {
    return "executing";
  }

  @Override
  public SpeechEngine open(VoicePack voice, Voices others) throws VoiceException {
    try {
      Files.writeString(voice.folder().resolve("opened"), "");
    } catch (IOException e) {
      throw new VoiceException("can't be opened", e);
    }
    return new SilentEngine();
  }

  @Override
  public Optional<String> executes(VoicePack voice) {
    return voice.settings().text("program").map(program -> "the program " + program);
  }

  @Override
  public Optional<String> obstacle(VoicePack voice) {
    return voice
        .settings()
        .text("missing")
        .map("The program %1$s is not installed: apt-get install %1$s"::formatted);
  }
}
