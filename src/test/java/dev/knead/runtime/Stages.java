package dev.knead.runtime;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.audio.NullSink;
import dev.knead.audio.SilentSource;
import dev.knead.language.Phrasebook;
import dev.knead.language.Prompts;
import dev.knead.routine.Advance;
import dev.knead.session.Massages;
import dev.knead.session.SessionState;
import dev.knead.speech.Delivery;
import dev.knead.speech.SilentEngine;
import dev.knead.speech.SpeechEngine;
import java.time.Duration;
import java.util.Optional;

/** Stages to test with: nothing on them takes any time. */
final class Stages {
  static final Delivery DELIVERY = new Delivery(150, 100);

  private static final Prompts PROMPTS = Prompts.load("en-US");
  private static final Phrasebook PHRASEBOOK = Phrasebook.load("en-US");

  private Stages() {}

  static Prompts prompts() {
    return PROMPTS;
  }

  static Phrasebook phrasebook() {
    return PHRASEBOOK;
  }

  /** Before a massage of one step with a clock. */
  static SessionState beginning(Duration step) {
    return SessionState.of(Massages.of(Massages.knead(step, Advance.ITSELF)));
  }

  /** Nothing to hear, and nobody listens. */
  static Stage silent(SessionState beginning, Journal journal) {
    return of(
        beginning,
        new SilentEngine(),
        new SilentSource(),
        Optional.empty(),
        new NullSink(),
        journal);
  }

  static Stage of(
      SessionState beginning,
      SpeechEngine engine,
      AudioSource microphone,
      Optional<EarMaker> ear,
      AudioSink loudspeaker,
      Journal journal) {
    return new Stage(
        beginning,
        PROMPTS,
        PHRASEBOOK,
        Ensemble.of(engine, DELIVERY),
        microphone,
        ear,
        loudspeaker,
        journal,
        Chronicle.NONE);
  }
}
