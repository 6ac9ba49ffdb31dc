package dev.knead.rehearsal;

import dev.knead.runtime.Journal;
import dev.knead.runtime.RehearsedRun;
import dev.knead.runtime.Stage;
import dev.knead.speech.Delivery;
import dev.knead.speech.SpeechEngine;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Runs a script against a session in virtual time. */
public final class Rehearsal {
  private final Script script;
  private final Verdict verdict;

  public Rehearsal(Script script) {
    this.script = script;
    this.verdict = new Verdict(script);
  }

  /** Without sound from the person: commands go straight to the session. */
  public Verdict text(Stage stage) throws IOException {
    return run(stage, new TellingMouth());
  }

  /**
   * With sound: the person speaks into a room, and the stage's ear has to hear it.
   *
   * @param stage its microphone is what the room's microphone gets from outside
   * @param voice the person's
   * @param delivery of the person's voice; the script's own pitch and rate go before
   * @param recording gets both channels
   */
  public Verdict audio(Stage stage, SpeechEngine voice, Delivery delivery, Recording recording)
      throws IOException {
    Room room = new Room(script.room(), stage.microphone(), stage.loudspeaker(), recording);
    Delivery personal =
        new Delivery(
            script.voice().rate().orElse(delivery.wordsPerMinute()),
            script.voice().pitch().orElse(delivery.pitchHertz()));
    return run(
        stage.in(room.microphone(), room.loudspeaker()), new SpeakingMouth(room, voice, personal));
  }

  private Verdict run(Stage stage, Mouth mouth) throws IOException {
    Journal journal = stage.journal().and(verdict);
    ScriptedPerson person =
        new ScriptedPerson(script, stage.phrasebook(), mouth, verdict, stage.journal());
    try {
      new RehearsedRun(stage.telling(journal), person).run();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return verdict;
  }
}
