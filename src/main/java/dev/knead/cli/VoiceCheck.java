package dev.knead.cli;

import dev.knead.audio.Level;
import dev.knead.audio.Pcm;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.util.List;

/**
 * Whether the voice speaks: it has to render a word.
 *
 * @param voices those there are
 * @param id the one that the settings ask for
 * @param opening how a voice gets its engine
 */
record VoiceCheck(Voices voices, String id, Opening opening) implements Check {
  /** Finds the engine of a voice. */
  @FunctionalInterface
  interface Opening {
    SpeechEngine open(VoicePack voice) throws VoiceException;
  }

  private static final String SUBJECT = "voice";
  private static final String WORD = "ready";

  @Override
  public List<Finding> findings() {
    try {
      VoicePack voice = VoicesChoice.of(voices, id);
      try (SpeechEngine engine = opening.open(voice)) {
        return List.of(judged(voice, engine.render(WORD, voice.delivery())));
      }
    } catch (IOException e) {
      return List.of(Finding.failing(SUBJECT, e));
    }
  }

  private static Finding judged(VoicePack voice, Pcm word) {
    if (Level.of(word).peak() == 0) {
      return Finding.failing(
          SUBJECT,
          "%s made no sound of the word \"%s\"".formatted(voice.id(), WORD),
          "Choose another with --voice; `knead voices list` shows them.");
    }
    return Finding.ok(SUBJECT, "%s (%s)".formatted(voice.id(), voice.about().name()));
  }
}
