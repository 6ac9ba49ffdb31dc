package dev.knead.speech;

/** Makes engines of one kind; found by {@link java.util.ServiceLoader}. */
public interface SpeechEngineProvider {
  /** The kind, as {@code voice.yaml} names it. */
  String engine();

  /**
   * Opens a voice.
   *
   * @throws VoiceException when this engine has no such voice
   */
  SpeechEngine open(VoicePack voice) throws VoiceException;
}
