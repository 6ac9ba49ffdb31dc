package dev.knead.runtime;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.language.Phrasebook;
import dev.knead.language.Prompts;
import dev.knead.session.SessionState;
import dev.knead.speech.Delivery;
import dev.knead.speech.SpeechEngine;
import java.util.Optional;

/**
 * All that a run needs. The run closes engine, microphone and loudspeaker.
 *
 * @param beginning the session's first state
 * @param prompts the words of the prompts
 * @param phrasebook the phrases of the commands
 * @param engine speaks
 * @param delivery how it speaks before anybody asks for more or less
 * @param microphone where commands come from
 * @param ear hears commands; empty when there is nothing to listen to
 * @param loudspeaker where speech goes
 * @param journal is told everything
 */
public record Stage(
    SessionState beginning,
    Prompts prompts,
    Phrasebook phrasebook,
    SpeechEngine engine,
    Delivery delivery,
    AudioSource microphone,
    Optional<EarMaker> ear,
    AudioSink loudspeaker,
    Journal journal) {
  /** The same between another microphone and loudspeaker. */
  public Stage in(AudioSource otherMicrophone, AudioSink otherLoudspeaker) {
    return new Stage(
        beginning,
        prompts,
        phrasebook,
        engine,
        delivery,
        otherMicrophone,
        ear,
        otherLoudspeaker,
        journal);
  }

  /** The same, told to another journal. */
  public Stage telling(Journal other) {
    return new Stage(
        beginning, prompts, phrasebook, engine, delivery, microphone, ear, loudspeaker, other);
  }
}
