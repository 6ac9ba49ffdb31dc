package dev.knead.runtime;

import dev.knead.audio.Frame;
import dev.knead.session.Event;
import java.io.IOException;
import java.util.function.LongUnaryOperator;

/**
 * A session in virtual time: one thread calls person, listener, loop and speaker in turn, a frame
 * at a time, and the frame's number is the clock. As fast as the machine can, and deterministic:
 * the same input gives the same session.
 */
public final class RehearsedRun {
  /** How long a person who has more to say may keep a session waiting that waits for a word. */
  private static final long PATIENCE_MILLIS = 10 * 60_000;

  private final Stage stage;
  private final Person person;
  private final Narrator narrator;
  private final LongUnaryOperator time;
  private long waitingSince;

  public RehearsedRun(Stage stage, Person person) {
    this(stage, person, Narrator.inTheCall(stage.voices()), now -> now + Frame.MILLIS);
  }

  /**
   * A run with another narrator and another time.
   *
   * @param narrator speaks in place of the stage's voices; closed by the run
   * @param time gives, of a frame's time, that of the next one
   */
  RehearsedRun(Stage stage, Person person, Narrator narrator, LongUnaryOperator time) {
    this.stage = stage;
    this.person = person;
    this.narrator = narrator;
    this.time = time;
  }

  /**
   * Runs to the end.
   *
   * @throws IOException when sound can't be read, spoken or written
   */
  public void run() throws IOException {
    Inbox<Order> orders = new Inbox<>(256);
    Journal journal = new UnfailingJournal(stage.journal());
    LoudspeakerTap tap = new LoudspeakerTap();
    Conductor conductor =
        new Conductor(
            stage.beginning(),
            stage.prompts(),
            stage.phrasebook(),
            orders,
            journal,
            stage.chronicle());
    try (Speaker speaker =
            new Speaker(orders, narrator, stage.loudspeaker(), tap, conductor::post, journal);
        Listener listener =
            Listener.open(
                stage.microphone(), stage.ear(), tap, conductor::vocabulary, conductor::post)) {
      conductor.post(new Event.Started());
      long now = 0;
      for (; !conductor.ended(); now = time.applyAsLong(now)) {
        cycle(now, listener, conductor, speaker);
      }
      // Only now has the speaker been told all.
      journal.record(new Entry.Ended(now));
    }
  }

  private void cycle(long now, Listener listener, Conductor conductor, Speaker speaker)
      throws IOException {
    person
        .act(now, conductor.state())
        .ifPresent(spoken -> conductor.post(new Event.Commanded(spoken)));
    Listener.Hearing hearing = listener.cycle();
    conductor.cycle(now);
    speaker.cycle(now);
    if (!conductor.waitsForever()) {
      waitingSince = now;
    } else if (nothingComes(hearing) || now - waitingSince > PATIENCE_MILLIS) {
      conductor.post(new Event.HearingEnded());
    }
  }

  private boolean nothingComes(Listener.Hearing hearing) {
    return hearing == Listener.Hearing.ENDED && person.intent() == Person.Intent.NOTHING_MORE;
  }
}
