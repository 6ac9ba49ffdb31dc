package dev.knead.runtime;

import dev.knead.audio.Presence;
import dev.knead.session.Event;
import dev.knead.session.Sense;
import java.util.function.Consumer;

/**
 * Notices when the listener gets nowhere, as when its recognizer hangs: it can't tell so itself.
 * All that it tells goes through here, so that nothing counts as found before both are well.
 * Thread-safe.
 */
final class ListenerWatch {
  static final long LONGEST_HANG_MILLIS = 3_000;

  /** A model may come from a slow disk. */
  static final long LONGEST_BEGINNING_MILLIS = 15_000;

  /** The loop looks up more often; if it did not, the whole program stood still. */
  private static final long LONGEST_LOOK_MILLIS = 500;

  private static final Happening LOST = Happening.of(new Event.Lost(Sense.HEARING));
  private static final Happening FOUND = Happening.of(new Event.Found(Sense.HEARING));

  private final Consumer<Happening> told;
  private final SenseTold hearing;
  private Progress progress = Progress.BEGINNING;
  private Presence listener = Presence.THERE;
  private long lookedAt;
  private long hung;

  private enum Progress {
    BEGINNING,
    LISTENING,
    OVER
  }

  /**
   * A watch over a listener that is about to begin.
   *
   * @param told what happens
   */
  ListenerWatch(Consumer<Happening> told) {
    this.told = told;
    this.hearing = new SenseTold(Sense.HEARING, event -> told.accept(Happening.of(event)));
  }

  /** Passes on what the listener tells. */
  synchronized void tell(Happening happening) {
    if (happening.equals(LOST)) {
      listener = Presence.AWAY;
      tellPresence();
    } else if (happening.equals(FOUND)) {
      listener = Presence.THERE;
      tellPresence();
    } else {
      told.accept(happening);
    }
  }

  /** The listener is through with a frame. */
  synchronized void cycled() {
    progress = Progress.LISTENING;
    hung = 0;
    tellPresence();
  }

  /** The listener has ended, and is not waited for any more. */
  synchronized void over() {
    progress = Progress.OVER;
  }

  /** Called often by the loop, with the session's time in milliseconds. */
  synchronized void look(long now) {
    hung += Math.min(LONGEST_LOOK_MILLIS, now - lookedAt);
    lookedAt = now;
    tellPresence();
  }

  private void tellPresence() {
    if (progress != Progress.OVER) {
      hearing.tell(listener == Presence.AWAY || hangs() ? Presence.AWAY : Presence.THERE);
    }
  }

  private boolean hangs() {
    return hung > (progress == Progress.BEGINNING ? LONGEST_BEGINNING_MILLIS : LONGEST_HANG_MILLIS);
  }
}
