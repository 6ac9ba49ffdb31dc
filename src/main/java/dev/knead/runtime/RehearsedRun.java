package dev.knead.runtime;

import dev.knead.audio.Frame;
import dev.knead.session.Event;
import java.io.IOException;

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
  private long waitingSince;

  public RehearsedRun(Stage stage, Person person) {
    this.stage = stage;
    this.person = person;
  }

  /**
   * Runs to the end.
   *
   * @throws IOException when sound can't be read, spoken or written
   */
  public void run() throws IOException {
    Inbox<Order> orders = new Inbox<>(256);
    LoudspeakerTap tap = new LoudspeakerTap();
    Conductor conductor =
        new Conductor(
            stage.beginning(),
            stage.prompts(),
            stage.phrasebook(),
            orders,
            stage.journal(),
            stage.chronicle());
    try (Speaker speaker =
            new Speaker(
                orders,
                Narrator.inTheCall(stage.voices()),
                stage.loudspeaker(),
                tap,
                conductor::post,
                stage.journal());
        Listener listener =
            Listener.open(
                stage.microphone(), stage.ear(), tap, conductor::vocabulary, conductor::post)) {
      conductor.post(new Event.Started());
      long now = 0;
      for (; !conductor.ended(); now += Frame.MILLIS) {
        cycle(now, listener, conductor, speaker);
      }
      // Only now has the speaker been told all.
      stage.journal().record(new Entry.Ended(now));
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
