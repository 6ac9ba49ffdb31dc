package dev.knead.speech;

import java.util.Optional;

/** Makes engines of one kind; found by {@link java.util.ServiceLoader}. */
public interface SpeechEngineProvider {
  /** The kind, as {@code voice.yaml} names it. */
  String engine();

  /**
   * Opens a voice.
   *
   * @param others the voices there are, for an engine that leans on another one
   * @throws VoiceException when this engine has no such voice, or the pack's settings are wrong
   */
  SpeechEngine open(VoicePack voice, Voices others) throws VoiceException;

  /**
   * Why this voice can't speak on this computer, and what to do: one line. Looks, but executes
   * nothing; takes no time.
   */
  default Optional<String> obstacle(VoicePack voice) {
    return Optional.empty();
  }

  /**
   * What of the pack's own, or which program of this computer, is executed when the voice speaks:
   * what a person must agree to before adding it. One line; empty when nothing is.
   */
  default Optional<String> executes(VoicePack voice) {
    return Optional.empty();
  }
}
