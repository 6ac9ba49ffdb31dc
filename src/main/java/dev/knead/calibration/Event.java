package dev.knead.calibration;

import dev.knead.session.Command;

/** What happens to a calibration. Events arrive one at a time. */
public sealed interface Event {
  /** The first event of all. */
  record Started() implements Event {}

  /** A speech was played to its end. One that was cut off or replaced is not reported. */
  record SpeechEnded(long id) implements Event {}

  /** A deadline of the state may have come. */
  record TimePassed() implements Event {}

  /** The same in the phase {@link Phase#ECHO}, with what has been measured until then. */
  record Measured(Room room) implements Event {}

  /**
   * A word was heard.
   *
   * @param command which
   * @param hearing how
   * @param from when it began, by the same clock as {@code now}
   */
  record Heard(Command command, Answer.Hearing hearing, long from) implements Event {}

  /** Nobody can be heard any more: the microphone's file or pipe has ended. */
  record HearingEnded() implements Event {}
}
