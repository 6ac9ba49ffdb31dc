package dev.knead.runtime;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.calibration.Answer.Hearing;
import dev.knead.calibration.Calibration;
import dev.knead.calibration.CalibrationState;
import dev.knead.calibration.Event;
import dev.knead.calibration.Phase;
import dev.knead.calibration.Transition;
import dev.knead.hearing.Ear;
import dev.knead.hearing.Heard;
import dev.knead.session.Command;
import dev.knead.session.Event.SpeechEnded;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * A calibration, live or in virtual time. The microphone's frames are the clock: the thread that
 * calls listens, measures and owns the dialogue's state. In virtual time it also speaks, a frame at
 * a time; live a second thread does, so that a long look at a word makes no gap in the sound.
 */
public final class CalibrationRun {
  /** How long to wait for the speaker's thread to end. */
  private static final long PATIENCE_MILLIS = 2_000;

  private final CalibrationStage stage;
  private final LoudspeakerTap tap = new LoudspeakerTap();
  private final Inbox<Order> orders = new Inbox<>(256);
  private final Inbox<Long> speechesEnded = new Inbox<>(256);
  private final Journal journal;
  private final CalibrationMeters meters = new CalibrationMeters();
  private volatile CalibrationState state;

  /** What happens between two frames of the microphone. */
  private interface Beat {
    void next(long now) throws IOException;
  }

  /** A run that has not begun. */
  public CalibrationRun(CalibrationStage stage) {
    this.stage = stage;
    this.journal = stage.journal().oneAtATime();
    Map<Command, List<String>> ways =
        CalibrationState.WORDS.stream()
            .collect(Collectors.toMap(word -> word, stage.phrasebook()::ways));
    state = CalibrationState.beginning(ways);
  }

  /**
   * Runs to the end as fast as the machine can; the same input gives the same calibration.
   *
   * @return the last state
   * @throws IOException when sound can't be read, spoken or written, or there is no ear to be had
   */
  public CalibrationState inVirtualTime() throws IOException {
    try (Speaker speaker = speaker(Narrator.inTheCall(stage.voices()), stage.loudspeaker())) {
      return run(stage.microphone(), speaker::cycle);
    }
  }

  /**
   * Runs to the end in real time.
   *
   * @param microphonePace who holds the microphone to real time
   * @param loudspeakerPace who holds the loudspeaker to real time
   * @return the last state
   * @throws IOException when sound can't be read, spoken or written, or there is no ear to be had
   */
  public CalibrationState live(Pace microphonePace, Pace loudspeakerPace)
      throws IOException, InterruptedException {
    WallClock clock = new WallClock();
    AudioSink loudspeaker = loudspeakerPace.hold(stage.loudspeaker(), clock);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread speaker = new Thread(() -> speak(loudspeaker, clock, failure), "knead-speaker");
    speaker.setDaemon(true);
    speaker.start();
    try {
      return run(
          microphonePace.hold(stage.microphone(), clock, tap),
          now -> {
            rethrow(failure.get());
            // The microphone keeps the time, as long as it gives anything.
            Pace.await(clock, now);
          });
    } finally {
      if (state.phase() != Phase.ENDED) {
        speaker.interrupt();
      }
      speaker.join(PATIENCE_MILLIS);
    }
  }

  private void speak(AudioSink loudspeaker, WallClock clock, AtomicReference<Throwable> failure) {
    try (Speaker speaker = speaker(new NarratorThread(stage.voices()), loudspeaker)) {
      while (state.phase() != Phase.ENDED && !Thread.currentThread().isInterrupted()) {
        speaker.cycle(clock.millis());
      }
    } catch (IOException | RuntimeException | Error e) {
      // An Error too: the loop must not wait for a voice that is gone.
      failure.set(e);
    }
  }

  private static void rethrow(Throwable failed) throws IOException {
    if (failed instanceof IOException known) {
      throw known;
    }
    if (failed != null) {
      throw new IOException("The calibration broke: " + failed, failed);
    }
  }

  private Speaker speaker(Narrator narrator, AudioSink loudspeaker) {
    return new Speaker(orders, narrator, loudspeaker, tap, this::spoken, journal);
  }

  private void spoken(dev.knead.session.Event event) {
    if (event instanceof SpeechEnded ended) {
      speechesEnded.offer(ended.id());
    }
  }

  private CalibrationState run(AudioSource source, Beat beat) throws IOException {
    try (AudioSource microphone = source;
        EarMaker.OpenEar open = stage.ear().make()) {
      open.ear().activate(stage.phrasebook().vocabulary(CalibrationState.WORDS, List.of()));
      take(new Event.Started(), 0);
      long now = 0;
      while (state.phase() != Phase.ENDED) {
        Optional<Frame> frame = microphone.read();
        short[] played = tap.take();
        if (frame.isPresent()) {
          now = Frame.millis(frame.get().position());
          listen(open.ear(), frame.get(), played, now);
        } else {
          now += Frame.MILLIS;
          take(new Event.HearingEnded(), now);
        }
        cycle(now);
        beat.next(now);
      }
      journal.record(new Entry.Ended(now));
      return state;
    }
  }

  private void listen(Ear ear, Frame frame, short[] played, long now) {
    short[] microphone = frame.samples();
    short[] loudspeaker = Arrays.copyOf(played, microphone.length);
    meters.accept(state.phase(), microphone, loudspeaker);
    ear.accept(frame, loudspeaker).ifPresent(heard -> take(heard, now));
  }

  private void take(Heard heard, long now) {
    journal.record(new Entry.Commanded(now, heard.spoken(), Optional.of(heard)));
    Hearing hearing = new Hearing(heard.confidence(), meters.level(heard));
    take(new Event.Heard(heard.spoken().command(), hearing, Frame.millis(heard.from())), now);
  }

  private void cycle(long now) {
    for (Optional<Long> id = speechesEnded.poll(); id.isPresent(); id = speechesEnded.poll()) {
      take(new Event.SpeechEnded(id.get()), now);
    }
    if (state.isDue(now)) {
      take(
          state.phase() == Phase.ECHO ? new Event.Measured(meters.room()) : new Event.TimePassed(),
          now);
    }
  }

  private void take(Event event, long now) {
    Transition transition = Calibration.step(state, event, now);
    state = transition.state();
    transition.effects().forEach(effect -> orders.offer(Order.of(effect, stage.prompts())));
  }
}
