package dev.knead.runtime;

import dev.knead.audio.AudioSink;
import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.language.Sentence;
import dev.knead.session.Event;
import dev.knead.speech.Delivery;
import dev.knead.speech.Earcons;
import dev.knead.speech.SpeechEngine;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Speaks: owns the engine and the sink. Each cycle gives the sink exactly one frame, silence when
 * there is nothing to say, so that loudspeaker and microphone stay in step.
 *
 * <p>One speech plays and one waits; a newer one replaces the waiting one. A chime is mixed over
 * whatever plays.
 */
final class Speaker implements AutoCloseable {
  /** Silence between two sentences: a clause's pause is about 250 ms, a full stop's twice that. */
  private static final int PAUSE_MILLIS = 400;

  private static final double DECIBELS_A_STEP = 4;
  private static final double RATE_A_STEP = 0.12;

  private final Inbox<Order> orders;
  private final SpeechEngine engine;
  private final Delivery usual;
  private final AudioSink sink;
  private final LoudspeakerTap tap;
  private final Consumer<Event> events;
  private final Journal journal;

  private final Queue<Pcm> chimes = new ArrayDeque<>();
  private Optional<Speech> playing = Optional.empty();
  private Optional<Order.Speak> waiting = Optional.empty();
  private Cursor chime = Cursor.NOTHING;
  private Delivery delivery;
  private double gain = 1;
  private long position;

  Speaker(
      Inbox<Order> orders,
      SpeechEngine engine,
      Delivery usual,
      AudioSink sink,
      LoudspeakerTap tap,
      Consumer<Event> events,
      Journal journal) {
    this.orders = orders;
    this.engine = engine;
    this.usual = usual;
    this.delivery = usual;
    this.sink = sink;
    this.tap = tap;
    this.events = events;
    this.journal = journal;
  }

  /** One frame. */
  void cycle(long now) throws IOException {
    for (Optional<Order> next = orders.poll(); next.isPresent(); next = orders.poll()) {
      take(next.get(), now);
    }
    short[] frame = new short[Frame.LENGTH];
    speak(frame, now);
    chime(frame);
    tap.put(frame.clone());
    sink.write(new Frame(position, frame));
    position += frame.length;
  }

  @Override
  public void close() throws IOException {
    try (sink) {
      engine.close();
    }
  }

  private void take(Order order, long now) {
    if (order instanceof Order.Speak speak) {
      waiting = Optional.of(speak);
    } else if (order instanceof Order.Hush) {
      if (playing.isPresent() || waiting.isPresent()) {
        journal.record(new Entry.Cut(now));
      }
      playing = Optional.empty();
      waiting = Optional.empty();
    } else if (order instanceof Order.Chime ring) {
      chimes.add(Earcons.sound(ring.earcon()));
      journal.record(new Entry.Chimed(now, ring.earcon()));
    } else if (order instanceof Order.Volume volume) {
      gain = Math.pow(10, volume.level() * DECIBELS_A_STEP / 20);
    } else if (order instanceof Order.Rate rate) {
      int wordsPerMinute = (int) (usual.wordsPerMinute() * (1 + rate.level() * RATE_A_STEP));
      delivery = new Delivery(Math.max(60, Math.min(300, wordsPerMinute)), usual.pitchHertz());
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
    if (speech.sound.done() && speech.sentences.hasNext()) {
      speech.begin(speech.sentences.next(), now);
    }
    speech.sound.mixInto(frame, gain);
    if (speech.sound.done() && !speech.sentences.hasNext()) {
      playing = Optional.empty();
      events.accept(new Event.SpeechEnded(speech.id));
    }
  }

  private boolean chiming() {
    return !chime.done() || !chimes.isEmpty();
  }

  private void chime(short[] frame) {
    if (chime.done() && !chimes.isEmpty()) {
      chime = new Cursor(chimes.remove());
    }
    chime.mixInto(frame, 1);
  }

  /** A speech on its way, sentence by sentence. */
  private final class Speech {
    private final long id;
    private final Iterator<Sentence> sentences;
    private Cursor sound = Cursor.NOTHING;

    Speech(Order.Speak order) {
      id = order.id();
      sentences = order.sentences().iterator();
    }

    void begin(Sentence sentence, long now) throws IOException {
      journal.record(new Entry.Said(now, id, sentence.text()));
      Pcm spoken = engine.render(sentence.text(), delivery);
      sound = new Cursor(withPause(spoken));
    }

    private Pcm withPause(Pcm spoken) {
      int pause = (int) Frame.samples(PAUSE_MILLIS);
      return new Pcm(Arrays.copyOf(spoken.samples(), spoken.samples().length + pause));
    }
  }
}
