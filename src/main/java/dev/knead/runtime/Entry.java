package dev.knead.runtime;

import dev.knead.hearing.Heard;
import dev.knead.session.Effect.Earcon;
import dev.knead.session.Note;
import dev.knead.session.Phase;
import dev.knead.session.Sense;
import dev.knead.session.Spoken;
import java.util.Optional;

/**
 * One thing that happened in a session, as it is told to people and to other programs.
 *
 * <p>The order in which entries come is the order in which things happened: {@link Moved} follows
 * the {@link Commanded} that caused it, and {@link Ended} is the last of all. {@code at} is in
 * milliseconds of the session.
 */
public sealed interface Entry {
  long at();

  /** The coach begins a sentence. */
  record Said(long at, long speech, String text) implements Entry {}

  /** The coach was cut off, or what waited was dropped. */
  record Cut(long at) implements Entry {}

  /** A short sound begins. */
  record Chimed(long at, Earcon earcon) implements Entry {}

  /** The scripted person begins to speak. */
  record PersonSpoke(long at, String words) implements Entry {}

  /**
   * A command has come in.
   *
   * @param heard how it was heard; empty where it did not come through the microphone
   */
  record Commanded(long at, Spoken spoken, Optional<Heard> heard) implements Entry {}

  /**
   * The session stands somewhere else than before.
   *
   * @param step number of the step, from 1; 0 outside the steps
   * @param pressure 1 to 5; 0 when nothing is being pressed
   */
  record Moved(long at, Phase phase, int step, int pressure) implements Entry {}

  /** Something worth remembering. */
  record Noted(long at, Note note) implements Entry {}

  /** For the time being the coach does not hear, or is not heard. */
  record Lost(long at, Sense sense) implements Entry {}

  /** What was lost is there again. */
  record Found(long at, Sense sense) implements Entry {}

  /** The session is over. */
  record Ended(long at) implements Entry {}
}
