package dev.knead.speech.freetts;

import com.sun.speech.freetts.Voice;
import dev.knead.speech.VoiceException;
import java.util.Arrays;
import java.util.Optional;

/** Where a FreeTTS voice may come from. */
interface VoiceSource {
  /** The voice of that name, not yet allocated. */
  Optional<Voice> voice(String name) throws VoiceException;

  /** Why that voice can't speak here, and what to do. */
  default Optional<String> obstacle(String name) {
    return Optional.empty();
  }

  /** Among voices. */
  static Optional<Voice> named(String name, Voice... voices) {
    return Arrays.stream(voices).filter(voice -> voice.getName().equals(name)).findFirst();
  }
}
