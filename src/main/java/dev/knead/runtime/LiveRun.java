package dev.knead.runtime;

import dev.knead.audio.AudioSink;
import dev.knead.language.Sentence;
import dev.knead.markup.MarkedText;
import dev.knead.routine.Routine;
import dev.knead.session.Event;
import dev.knead.session.Foresight;
import dev.knead.session.SessionState;
import dev.knead.session.Spoken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * A session in real time, on four threads. The <em>listener</em> owns microphone and ear, the
 * <em>speaker</em> the loudspeaker, for which the <em>narrator</em> renders; the thread that calls
 * {@link #run} is the <em>loop</em>, which owns the session's state. Only immutable messages cross.
 *
 * <p>The speaker begins at once, while the listener still loads its model.
 */
public final class LiveRun {
  /** How often the loop looks up when nothing happens. */
  private static final long LONGEST_WAIT_MILLIS = 200;

  /** How long to wait for a thread that hangs in a read that can't be broken off. */
  private static final long PATIENCE_MILLIS = 2_000;

  private final Stage stage;
  private final WallClock clock = new WallClock();
  private final LoudspeakerTap tap = new LoudspeakerTap();
  private final Inbox<Order> orders = new Inbox<>(256);
  private final MeasuredMicrophone microphone;
  private final AudioSink loudspeaker;
  private final Conductor conductor;
  private final ListenerWatch watch;
  private final Narrator narrator;
  private final Journal journal;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * A run that has not begun.
   *
   * @param microphonePace who holds the microphone to real time
   * @param loudspeakerPace who holds the loudspeaker to real time
   */
  public LiveRun(Stage stage, Pace microphonePace, Pace loudspeakerPace) {
    this.stage = stage;
    this.microphone = new MeasuredMicrophone(microphonePace.hold(stage.microphone(), clock, tap));
    this.loudspeaker = loudspeakerPace.hold(stage.loudspeaker(), clock);
    this.journal = new UnfailingJournal(stage.journal()).oneAtATime();
    this.narrator = new NarratorThread(stage.voices());
    this.conductor =
        new Conductor(
            stage.beginning(),
            stage.prompts(),
            stage.phrasebook(),
            orders,
            journal,
            stage.chronicle());
    this.watch = new ListenerWatch(conductor::post);
  }

  /**
   * Runs to the end.
   *
   * @throws IOException when microphone, ear, voice or loudspeaker failed; the session is over then
   */
  public void run() throws IOException, InterruptedException {
    Thread speaker = start("speaker", this::speak, this::endAtOnce);
    Thread listener = start("listener", this::listen, this::hearNoMore);
    conductor.post(new Event.Started());
    try {
      loop();
    } catch (InterruptedException e) {
      endAtOnce();
      conductor.cycle(clock.millis());
      throw e;
    } catch (RuntimeException | Error e) {
      // The other threads must not go on without a loop.
      failure.compareAndSet(null, e);
    } finally {
      conductor.breakOff();
    }
    speaker.join(PATIENCE_MILLIS);
    if (speaker.isAlive()) {
      // It hangs in the loudspeaker, and will not come to close its narrator.
      narrator.close();
    }
    listener.join(PATIENCE_MILLIS);
    // Not before the other threads have told what they had to tell.
    journal.record(new Entry.Ended(clock.millis()));
    Throwable failed = failure.get();
    if (failed instanceof IOException known) {
      throw known;
    }
    if (failed != null) {
      throw new IOException("The session broke: " + failed, failed);
    }
  }

  private void loop() throws InterruptedException {
    // The first word before anything else.
    conductor.cycle(untilDeadline(), clock);
    narrator.expect(expectations(stage.beginning()));
    Optional<Routine> expected = stage.beginning().routine();
    while (!conductor.ended()) {
      conductor.cycle(untilDeadline(), clock);
      watch.look(clock.millis());
      Optional<Routine> routine = conductor.state().routine();
      if (!routine.equals(expected)) {
        expected = routine;
        narrator.expect(expectations(SessionState.of(routine.orElseThrow())));
      }
    }
  }

  /** Asks the session to end: first with the closing words, a second time at once. Any thread. */
  public void interrupt() {
    conductor.post(new Event.Interrupted());
  }

  /**
   * A command that came in another way than by voice, such as a key. It is obeyed as one that was
   * heard. Any thread.
   */
  public void command(Spoken spoken) {
    conductor.post(new Event.Commanded(spoken));
  }

  /** Where the session stands at this moment. Any thread. */
  public Glance glance() {
    return new Glance(conductor.state(), clock.millis(), microphone.dbfs());
  }

  /** All that can be said from here on, but for what depends on the moment. */
  private List<MarkedText> expectations(SessionState beginning) {
    Stream<Sentence> course =
        Foresight.speeches(beginning).stream()
            .flatMap(speech -> stage.prompts().sentences(speech).stream());
    return Stream.concat(course, stage.prompts().fixed().stream())
        .map(Sentence::words)
        .distinct()
        .toList();
  }

  private long untilDeadline() {
    OptionalLong deadline = conductor.state().nextDeadline();
    long wait = deadline.isPresent() ? deadline.getAsLong() - clock.millis() : LONGEST_WAIT_MILLIS;
    return Math.max(0, Math.min(LONGEST_WAIT_MILLIS, wait));
  }

  /** Without a speaker the session can't go on. */
  private void endAtOnce() {
    conductor.post(new Event.Interrupted());
    conductor.post(new Event.Interrupted());
  }

  /** Without a listener it closes with words. */
  private void hearNoMore() {
    conductor.post(new Event.HearingEnded());
  }

  private void speak() throws IOException {
    try (Speaker speaker =
        new Speaker(orders, narrator, loudspeaker, tap, conductor::post, journal)) {
      while (!conductor.ended()) {
        speaker.cycle(clock.millis());
      }
    }
  }

  private void listen() throws IOException {
    try (Listener listener =
        Listener.open(microphone, stage.ear(), tap, conductor::vocabulary, watch::tell)) {
      while (!conductor.ended() && listener.cycle() == Listener.Hearing.LISTENING) {
        watch.cycled();
      }
    } finally {
      watch.over();
    }
    awaitLastWord();
  }

  /** The microphone is gone: the session goes on by itself as far as it can. */
  private void awaitLastWord() throws IOException {
    while (!conductor.ended() && !conductor.waitsForever()) {
      Pace.await(clock, clock.millis() + LONGEST_WAIT_MILLIS);
    }
    hearNoMore();
  }

  private Thread start(String name, Work work, Runnable onFailure) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException | RuntimeException | Error e) {
                // An Error too: a native library that can't be loaded must not leave the loop
                // alone.
                failure.compareAndSet(null, e);
                onFailure.run();
              }
            },
            "knead-" + name);
    // A read from a pipe can't be broken off; it must not keep the program alive.
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private interface Work {
    void run() throws IOException;
  }
}
