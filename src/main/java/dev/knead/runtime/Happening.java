package dev.knead.runtime;

import dev.knead.hearing.Heard;
import dev.knead.session.Event;
import dev.knead.session.Note;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An event on its way to the loop.
 *
 * @param event what happened
 * @param heard for a command that came through the microphone: how it was heard
 */
record Happening(Event event, Optional<Heard> heard) {
  static Happening of(Event event) {
    return new Happening(event, Optional.empty());
  }

  static Happening heard(Heard heard) {
    return new Happening(new Event.Commanded(heard.spoken()), Optional.of(heard));
  }

  /** What is told of it before anything is done about it; not of every event. */
  Optional<Entry> entry(long now) {
    if (event instanceof Event.Commanded commanded) {
      return Optional.of(new Entry.Commanded(now, commanded.spoken(), heard));
    } else if (event instanceof Event.Lost lost) {
      return Optional.of(new Entry.Lost(now, lost.sense()));
    } else if (event instanceof Event.Found found) {
      return Optional.of(new Entry.Found(now, found.sense()));
    }
    return Optional.empty();
  }

  /** What a diary keeps of it: the command, if it is one. */
  Optional<Note> note() {
    return event instanceof Event.Commanded commanded
        ? Optional.of(
            new Note.Commanded(
                commanded.spoken(),
                heard
                    .map(sure -> OptionalDouble.of(sure.confidence()))
                    .orElse(OptionalDouble.empty())))
        : Optional.empty();
  }
}
