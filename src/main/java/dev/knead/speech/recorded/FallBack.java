package dev.knead.speech.recorded;

import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoicePack;

/**
 * The voice that speaks what is not recorded.
 *
 * @param pack its pack
 * @param engine that speaks it
 */
record FallBack(VoicePack pack, SpeechEngine engine) {
  /** Another text whenever it would sound otherwise. */
  String version() {
    return pack.soundOf(engine);
  }
}
