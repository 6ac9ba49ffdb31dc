package dev.knead.session;

/** What happens to a session. Events arrive one at a time, in the order of the inbox. */
public sealed interface Event {
  /** The first event of all. */
  record Started() implements Event {}

  /** The person said a command. */
  record Commanded(Spoken spoken) implements Event {}

  /** A speech was played to its end. One that was cut off or replaced is not reported. */
  record SpeechEnded(long id) implements Event {}

  /** A deadline of the state may have come. */
  record TimePassed() implements Event {}

  /** The program was asked to end: the first time with the closing words, then at once. */
  record Interrupted() implements Event {}

  /** For the time being coach and person do without this. */
  record Lost(Sense sense) implements Event {}

  /** What was lost is there again. */
  record Found(Sense sense) implements Event {}

  /** Nobody can be heard any more, now or later: the microphone's file or pipe has ended. */
  record HearingEnded() implements Event {}
}
