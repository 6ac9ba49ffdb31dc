package dev.knead.rehearsal;

import dev.knead.session.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a person behaves in a rehearsed session.
 *
 * @param routine the routine that it is written for, by id or file; empty: any
 * @param scope how much of a session there is
 * @param medium how commands are given
 * @param voice who speaks them
 * @param room what the microphone gets besides
 * @param lines in the order in which they are said; each waits for the one before
 */
public record Script(
    Optional<String> routine,
    Scope scope,
    Medium medium,
    PersonVoice voice,
    RoomSound room,
    List<Line> lines) {
  /** How much of a session is rehearsed. */
  public enum Scope {
    /** The massage alone. */
    STEPS,
    /** A first session: signs, side and pain are asked, too. */
    QUESTIONS_TOO
  }

  /** How commands reach the session. */
  public enum Medium {
    /** As text, straight into the state machine; without sound. */
    TEXT,
    /** Spoken into the microphone, and heard by the recognizer. */
    AUDIO
  }

  /**
   * The person's voice.
   *
   * @param pack id of a voice pack
   * @param pitch mean fundamental frequency in Hz; the pack's own when empty
   * @param rate words a minute; the pack's own when empty
   */
  public record PersonVoice(String pack, OptionalInt pitch, OptionalInt rate) {}

  /**
   * What the microphone gets besides the person.
   *
   * @param echo level of the coach's own voice in the microphone, in dB relative to what the
   *     loudspeaker was given; empty: none, as with headphones
   * @param delay between loudspeaker and microphone
   */
  public record RoomSound(Optional<Double> echo, Duration delay) {}

  /**
   * One thing the person says.
   *
   * @param when what has to be the case first
   * @param after how much later it is said
   * @param words what is said; for a recording, what it says
   * @param recording a WAV of one's own instead of the voice
   * @param expect what the coach should take from it; empty: nothing
   */
  public record Line(
      When when, Duration after, String words, Optional<Path> recording, Optional<String> expect) {}

  /**
   * A condition. Empty parts hold always.
   *
   * @param at a time of the session
   * @param step number of the step, from 1
   * @param phase where the session stands
   */
  public record When(Optional<Duration> at, OptionalInt step, Optional<Phase> phase) {}

  public Script {
    lines = List.copyOf(lines);
  }
}
