package dev.knead.runtime;

import dev.knead.language.Phrasebook;
import dev.knead.language.Prompts;
import dev.knead.language.Vocabulary;
import dev.knead.session.Bookmark;
import dev.knead.session.Command;
import dev.knead.session.Effect;
import dev.knead.session.Event;
import dev.knead.session.Note;
import dev.knead.session.Phase;
import dev.knead.session.Session;
import dev.knead.session.SessionState;
import dev.knead.session.SessionTable;
import dev.knead.session.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The loop: owns the session's state, takes events from the inbox one at a time, and passes on what
 * is to be done. One thread calls {@link #cycle}; others only {@link #post}.
 */
public final class Conductor {
  /** While the hands work and nothing else happens, where they are is kept so often. */
  private static final long KEPT_EVERY_MILLIS = 5_000;

  private static final int ROOM_TO_KEEP = 64;

  private final Inbox<Happening> inbox = new Inbox<>(256 + ROOM_TO_KEEP);
  private final Inbox<Order> speaker;
  private final Prompts prompts;
  private final Phrasebook phrasebook;
  private final Journal journal;
  private final Chronicle chronicle;
  private Optional<Bookmark> kept = Optional.empty();
  private long keptAt;
  private volatile SessionState state;
  private volatile Vocabulary vocabulary;
  private volatile Course course = Course.TAKEN;

  private enum Course {
    TAKEN,
    BROKEN_OFF
  }

  Conductor(
      SessionState beginning,
      Prompts prompts,
      Phrasebook phrasebook,
      Inbox<Order> speaker,
      Journal journal,
      Chronicle chronicle) {
    this.state = beginning;
    this.prompts = prompts;
    this.phrasebook = phrasebook;
    this.speaker = speaker;
    this.journal = journal;
    this.chronicle = new UnfailingChronicle(chronicle);
    this.vocabulary = vocabularyOf(beginning);
  }

  /** Where the session stands; any thread may ask. */
  public SessionState state() {
    return state;
  }

  /** What means something now; any thread may ask. The same object as long as nothing changes. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Puts an event into the inbox; any thread may do so. */
  public void post(Event event) {
    post(Happening.of(event));
  }

  void post(Happening happening) {
    // Hundreds of events within one cycle: dropping is all that is left, but neither "stop" nor
    // what the session waits for.
    if (isOneOfMany(happening.event())) {
      inbox.offer(happening, ROOM_TO_KEEP);
    } else {
      inbox.offer(happening);
    }
  }

  private static boolean isOneOfMany(Event event) {
    return event instanceof Event.Commanded commanded
        && commanded.spoken().command() != Command.STOP;
  }

  boolean ended() {
    return course == Course.BROKEN_OFF || state.phase() == Phase.ENDED;
  }

  /** Ends it as it stands, where not even {@link #cycle} can be relied on. Any thread may. */
  void breakOff() {
    course = Course.BROKEN_OFF;
  }

  /** Whether only somebody's word can change anything any more. */
  boolean waitsForever() {
    return state.nextDeadline().isEmpty() && state.speaking() == 0;
  }

  /** Deals with all that has come in, and with a deadline that has passed. */
  void cycle(long now) {
    for (Optional<Happening> next = inbox.poll(); next.isPresent(); next = inbox.poll()) {
      take(next.get(), now);
    }
    OptionalLong deadline = state.nextDeadline();
    if (deadline.isPresent() && deadline.getAsLong() <= now) {
      take(Happening.of(new Event.TimePassed()), now);
    }
    if (state.phase() == Phase.RUNNING && now - keptAt >= KEPT_EVERY_MILLIS) {
      keep(List.of(), now);
    }
  }

  /** As {@link #cycle}, but waits up to so many milliseconds for something to come in. */
  void cycle(long millis, Clock clock) throws InterruptedException {
    inbox.poll(millis).ifPresent(happening -> take(happening, clock.millis()));
    cycle(clock.millis());
  }

  private void take(Happening happening, long now) {
    if (ended()) {
      return;
    }
    happening.entry(now).ifPresent(journal::record);
    SessionState before = state;
    Transition transition = Session.step(before, happening.event(), now);
    state = transition.state();
    List<Note> notes = new ArrayList<>(happening.note().stream().toList());
    for (Effect effect : transition.effects()) {
      if (effect instanceof Effect.Remember remember) {
        notes.add(remember.note());
        journal.record(new Entry.Noted(now, remember.note()));
      } else {
        order(effect);
      }
    }
    tellMoves(before, state, now);
    if (!SessionTable.active(before.phase()).equals(SessionTable.active(state.phase()))) {
      vocabulary = vocabularyOf(state);
    }
    keep(notes, now);
  }

  private void order(Effect effect) {
    if (!speaker.offer(Order.of(effect, prompts)) && effect instanceof Effect.Say say) {
      // The speaker has hung for long and is not going to say it: nobody must wait for its end.
      post(new Event.SpeechEnded(say.id()));
    }
  }

  /** Last of all, so that nobody waits for it. */
  private void keep(List<Note> notes, long now) {
    Optional<Bookmark> bookmark = state.bookmark(now);
    boolean moved = bookmark.isPresent() && !bookmark.equals(kept);
    if (moved || !notes.isEmpty()) {
      chronicle.write(now, notes, moved ? bookmark : Optional.empty());
      kept = bookmark;
      keptAt = now;
    }
  }

  private void tellMoves(SessionState before, SessionState after, long now) {
    Entry.Moved from = moved(before, now);
    Entry.Moved to = moved(after, now);
    if (!from.equals(to)) {
      journal.record(to);
    }
  }

  private static Entry.Moved moved(SessionState state, long now) {
    int step = state.inStep() ? state.stepIndex() + 1 : 0;
    return new Entry.Moved(now, state.phase(), step, state.pressure());
  }

  private Vocabulary vocabularyOf(SessionState state) {
    return phrasebook.vocabulary(SessionTable.active(state.phase()), state.choices());
  }
}
