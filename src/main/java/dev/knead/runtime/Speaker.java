package dev.knead.runtime;

import dev.knead.audio.AudioSink;
import dev.knead.audio.Frame;
import dev.knead.audio.Levelling;
import dev.knead.audio.Pcm;
import dev.knead.audio.Presence;
import dev.knead.language.Sentence;
import dev.knead.session.Event;
import dev.knead.session.Sense;
import dev.knead.speech.Earcons;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks: owns the narrator and the sink. Each cycle gives the sink exactly one frame, silence when
 * there is nothing to say, so that loudspeaker and microphone stay in step.
 *
 * <p>One speech plays and one waits; a newer one replaces the waiting one. A chime is mixed over
 * whatever plays.
 */
final class Speaker implements AutoCloseable {
  /** Silence between two sentences: a clause's pause is about 250 ms, a full stop's twice that. */
  private static final int PAUSE_MILLIS = 400;

  private static final double DECIBELS_A_STEP = 4;

  private static final Logger LOG = LoggerFactory.getLogger(Speaker.class);

  private final Inbox<Order> orders;
  private final Narrator narrator;
  private final AudioSink sink;
  private final LoudspeakerTap tap;
  private final Consumer<Event> events;
  private final Journal journal;
  private final SenseTold told;

  private final Queue<Pcm> chimes = new ArrayDeque<>();
  private Optional<Speech> playing = Optional.empty();
  private Optional<Order.Speak> waiting = Optional.empty();
  private Cursor chime = Cursor.NOTHING;
  private Cursor fading = Cursor.NOTHING;
  private Tone tone = Tone.FIRST;
  private double decibels;
  private long position;
  private final VoiceAttendance voice = new VoiceAttendance();
  private Optional<Awaited> trial = Optional.empty();

  Speaker(
      Inbox<Order> orders,
      Narrator narrator,
      AudioSink sink,
      LoudspeakerTap tap,
      Consumer<Event> events,
      Journal journal) {
    this.orders = orders;
    this.narrator = narrator;
    this.sink = sink;
    this.tap = tap;
    this.events = events;
    this.journal = journal;
    this.told = new SenseTold(Sense.SPEAKING, events);
  }

  /** One frame. */
  void cycle(long now) throws IOException {
    for (Optional<Order> next = orders.poll(); next.isPresent(); next = orders.poll()) {
      take(next.get(), now);
    }
    short[] frame = new short[Frame.LENGTH];
    fading.mixInto(frame);
    speak(frame, now);
    tryVoice(now);
    chime(frame);
    // There is no echo of what is lost.
    tap.put(sink.presence() == Presence.AWAY ? new short[Frame.LENGTH] : frame.clone());
    sink.write(new Frame(position, frame));
    position += frame.length;
    told.tell(sink.presence() == Presence.AWAY ? Presence.AWAY : voice.presence());
  }

  @Override
  public void close() throws IOException {
    // What was played is finished before anybody waits for a voice that may hang.
    try (narrator) {
      sink.close();
    }
  }

  private void take(Order order, long now) {
    if (order instanceof Order.Speak speak) {
      waiting = Optional.of(speak);
    } else if (order instanceof Order.Hush) {
      if (playing.isPresent() || waiting.isPresent()) {
        journal.record(new Entry.Cut(now));
      }
      fading = playing.map(Speech::cutOff).orElse(fading);
      playing = Optional.empty();
      waiting = Optional.empty();
    } else if (order instanceof Order.Chime ring) {
      chimes.add(Earcons.sound(ring.earcon()));
      journal.record(new Entry.Chimed(now, ring.earcon()));
    } else if (order instanceof Order.Volume volume) {
      decibels = volume.level() * DECIBELS_A_STEP;
    } else if (order instanceof Order.Rate rate) {
      tone = tone.rate(rate.level());
    } else if (order instanceof Order.NextVoice) {
      tone = tone.nextVoice();
    }
  }

  /** Fills the frame with speech. */
  private void speak(short[] frame, long now) throws IOException {
    if (playing.isEmpty() && waiting.isPresent() && chiming()) {
      // The chime first, then words.
      return;
    }
    if (playing.isEmpty() && waiting.isPresent()) {
      playing = waiting.map(Speech::new);
      waiting = Optional.empty();
    }
    if (playing.isEmpty()) {
      return;
    }
    Speech speech = playing.get();
    speech.cycle(frame, now);
    if (speech.done()) {
      playing = Optional.empty();
      events.accept(new Event.SpeechEnded(speech.id));
    }
  }

  /** The session may wait for a voice that has failed: only a try tells that it is back. */
  private void tryVoice(long now) throws InterruptedIOException {
    if (playing.isPresent() || waiting.isPresent()) {
      trial.ifPresent(sentence -> sentence.sound().cancel(false));
      trial = Optional.empty();
      return;
    }
    if (trial.isEmpty()) {
      trial = voice.trial(now).map(sentence -> await(sentence, now));
    }
    if (trial.isPresent() && trial.get().isReady(now, voice.patience())) {
      Awaited ready = trial.get();
      trial = Optional.empty();
      try {
        take(ready, now);
      } catch (InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        LOG.debug("The voice is not back yet.", e);
      }
    }
  }

  private Awaited await(Sentence sentence, long now) {
    return new Awaited(sentence, narrator.narrate(sentence.words(), tone), now);
  }

  /** The sound of a sentence that is ready. */
  private Pcm take(Awaited sentence, long now) throws IOException {
    try {
      Pcm sound = sentence.take();
      voice.spoke(sentence.sentence());
      return sound;
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      voice.failed(sentence.sentence(), now);
      throw e;
    }
  }

  private boolean chiming() {
    return !chime.done() || !chimes.isEmpty();
  }

  private void chime(short[] frame) {
    if (chime.done() && !chimes.isEmpty()) {
      chime = new Cursor(chimes.remove());
    }
    chime.mixInto(frame);
  }

  /** A speech on its way, sentence by sentence. */
  private final class Speech {
    private final long id;
    private final Iterator<Sentence> sentences;
    private Optional<Awaited> awaited = Optional.empty();
    private Cursor sound = Cursor.NOTHING;

    Speech(Order.Speak order) {
      id = order.id();
      sentences = order.sentences().iterator();
    }

    void cycle(short[] frame, long now) throws IOException {
      if (sound.done() && awaited.isEmpty() && sentences.hasNext()) {
        awaited = Optional.of(await(sentences.next(), now));
      }
      if (awaited.isPresent() && awaited.get().isReady(now, voice.patience())) {
        begin(awaited.get(), now);
        awaited = Optional.empty();
      }
      sound.mixInto(frame);
    }

    /** A voice that fails later is no reason to end a massage; one that never speaks is. */
    private void begin(Awaited sentence, long now) throws IOException {
      try {
        Pcm spoken = Speaker.this.take(sentence, now);
        journal.record(new Entry.Said(now, id, sentence.sentence().text()));
        sound = new Cursor(withPause(Levelling.by(decibels, spoken)));
      } catch (InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        if (voice.isMute()) {
          throw e;
        }
        LOG.warn("{} A sentence is left out.", e.getMessage());
      }
    }

    boolean done() {
      return sound.done() && awaited.isEmpty() && !sentences.hasNext();
    }

    /** What is still heard of it after it was cut off; what is awaited is not needed any more. */
    Cursor cutOff() {
      awaited.ifPresent(sentence -> sentence.sound().cancel(false));
      return sound.cutOff();
    }

    private Pcm withPause(Pcm spoken) {
      int pause = (int) Frame.samples(PAUSE_MILLIS);
      return new Pcm(Arrays.copyOf(spoken.samples(), spoken.samples().length + pause));
    }
  }

  /**
   * A sentence whose sound is being made.
   *
   * @param since when it was asked for, in session milliseconds
   */
  private record Awaited(Sentence sentence, Future<Pcm> sound, long since) {
    /** A kept sentence takes a millisecond or two: it need not wait for the next frame. */
    private static final long MOMENT_MILLIS = 8;

    /** Whether there is something to take, be it a failure; so many milliseconds are one, too. */
    boolean isReady(long now, long patience) {
      try {
        sound.get(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        return now - since > patience && sound.cancel(false);
      } catch (ExecutionException | CancellationException e) {
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return true;
    }

    Pcm take() throws IOException {
      try {
        return Waiting.on(sound::get);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof IOException known) {
          throw known;
        }
        throw new IOException("The voice broke: " + e.getCause() + ".", e);
      } catch (CancellationException e) {
        throw new IOException("The voice takes too long, or is closed.", e);
      }
    }
  }
}
