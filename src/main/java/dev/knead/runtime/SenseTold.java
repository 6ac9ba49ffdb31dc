package dev.knead.runtime;

import dev.knead.audio.Presence;
import dev.knead.session.Event;
import dev.knead.session.Sense;
import java.util.function.Consumer;

/** Tells when a sense is lost, and when it is found again: each change once. Used by one thread. */
final class SenseTold {
  private final Sense sense;
  private final Consumer<Event> told;
  private Presence last = Presence.THERE;

  SenseTold(Sense sense, Consumer<Event> told) {
    this.sense = sense;
    this.told = told;
  }

  /** How it is now. */
  void tell(Presence now) {
    if (now != last) {
      last = now;
      told.accept(now == Presence.AWAY ? new Event.Lost(sense) : new Event.Found(sense));
    }
  }
}
