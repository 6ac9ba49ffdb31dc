package dev.knead.runtime;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.language.Phrasebook;
import dev.knead.language.Prompts;
import dev.knead.session.SessionState;
import java.util.Optional;

/**
 * All that a run needs. The run closes voices, microphone and loudspeaker.
 *
 * @param beginning the session's first state
 * @param prompts the words of the prompts
 * @param phrasebook the phrases of the commands
 * @param voices speak
 * @param microphone where commands come from
 * @param ear hears commands; empty when there is nothing to listen to
 * @param loudspeaker where speech goes
 * @param journal is told everything
 * @param chronicle remembers it
 */
public record Stage(
    SessionState beginning,
    Prompts prompts,
    Phrasebook phrasebook,
    Ensemble voices,
    AudioSource microphone,
    Optional<EarMaker> ear,
    AudioSink loudspeaker,
    Journal journal,
    Chronicle chronicle) {
  /** The same between another microphone and loudspeaker. */
  public Stage in(AudioSource otherMicrophone, AudioSink otherLoudspeaker) {
    return new Stage(
        beginning,
        prompts,
        phrasebook,
        voices,
        otherMicrophone,
        ear,
        otherLoudspeaker,
        journal,
        chronicle);
  }

  /** The same, told to another journal. */
  public Stage telling(Journal other) {
    return new Stage(
        beginning, prompts, phrasebook, voices, microphone, ear, loudspeaker, other, chronicle);
  }

  /** The same, remembered by a chronicle. */
  public Stage rememberedBy(Chronicle other) {
    return new Stage(
        beginning, prompts, phrasebook, voices, microphone, ear, loudspeaker, journal, other);
  }
}
