package dev.knead.cli;

import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.util.Optional;

/** The voice that somebody has chosen to be coached by. */
final class VoicesChoice {
  private VoicesChoice() {}

  /**
   * The voice with this id, if it can speak here whatever a session has to say.
   *
   * @throws VoiceException when there is none, or it can't; the message says why and what to do
   */
  static VoicePack of(Voices voices, String id) throws VoiceException {
    VoicePack voice = able(voices, id);
    if (!voice.vocabulary().isEmpty()) {
      throw new VoiceException(
          "The voice %s knows %d words only, too few for a session. Choose another: knead voices list"
              .formatted(id, voice.vocabulary().size()));
    }
    return voice;
  }

  /**
   * The voice with this id, if it can speak here at all.
   *
   * @throws VoiceException when there is none, or it can't
   */
  static VoicePack able(Voices voices, String id) throws VoiceException {
    VoicePack voice = voices.find(id);
    Optional<String> obstacle = Voices.obstacle(voice);
    if (obstacle.isPresent()) {
      throw new VoiceException(
          "The voice %s can't speak here. %s".formatted(id, Printed.printable(obstacle.get())));
    }
    return voice;
  }
}
