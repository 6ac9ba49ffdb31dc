package dev.knead.session;

import java.util.List;

/** What a session wants done. Carried out in order. */
public sealed interface Effect {
  /**
   * Speak. Replaces a speech that waits; one that plays goes on to its end.
   *
   * @param id grows with every speech; comes back in {@link Event.SpeechEnded}
   * @param prompts spoken one after the other
   */
  record Say(long id, List<Prompt> prompts) implements Effect {
    public Say {
      prompts = List.copyOf(prompts);
    }
  }

  /** Cut off what is being spoken, and forget what waits. */
  record StopSpeaking() implements Effect {}

  /** Play a short sound, before any words. */
  record Chime(Earcon earcon) implements Effect {}

  /** Speak louder or quieter from the next sentence on: {@link SessionState#LOWEST} to HIGHEST. */
  record SetVolume(int level) implements Effect {}

  /** Speak faster or slower from the next sentence on: {@link SessionState#LOWEST} to HIGHEST. */
  record SetRate(int level) implements Effect {}

  /**
   * Speak in the next voice from the next sentence on; after the last comes the first.
   *
   * <p>It has no number, and the state keeps none: which voices there are, and which of them can
   * speak, only those know who have them. What outlives a session is a voice's name, not its place
   * in a row that may be another one tomorrow.
   */
  record NextVoice() implements Effect {}

  /** Keep this, for a diary. */
  record Remember(Note note) implements Effect {}

  /** The short sounds. */
  enum Earcon {
    /** A command was heard. */
    HEARD,
    /** The step's clock starts. */
    BEGIN
  }
}
