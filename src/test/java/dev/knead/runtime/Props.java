package dev.knead.runtime;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.hearing.EarFactory;
import dev.knead.hearing.FakeRecognizer;
import dev.knead.hearing.echo.NoCanceller;
import dev.knead.markup.MarkedText;
import dev.knead.speech.Delivery;
import dev.knead.speech.SilentEngine;
import dev.knead.speech.SpeechEngine;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What stands on a stage in tests; keeps a list of what was closed. */
final class Props {
  final Set<String> closed = ConcurrentHashMap.newKeySet();

  /** What a microphone gives, a frame at a time. */
  interface Reading {
    Optional<Frame> read(long position) throws IOException;
  }

  /** What a loudspeaker does with a frame. */
  interface Writing {
    void write(Frame frame) throws IOException;
  }

  /** What an engine does with a sentence. */
  interface Rendering {
    Pcm render(String sentence, Delivery delivery) throws IOException;
  }

  AudioSource microphone(Reading reading) {
    return new AudioSource() {
      private long position;

      @Override
      public Optional<Frame> read() throws IOException {
        Optional<Frame> frame = reading.read(position);
        position += frame.map(some -> some.samples().length).orElse(0);
        return frame;
      }

      @Override
      public String name() {
        return "microphone";
      }

      @Override
      public void close() {
        closed.add("microphone");
      }
    };
  }

  /** Silence without end. */
  AudioSource microphone() {
    return microphone(position -> Optional.of(Frame.silence(position)));
  }

  AudioSink loudspeaker(Writing writing) {
    return new AudioSink() {
      @Override
      public void write(Frame frame) throws IOException {
        writing.write(frame);
      }

      @Override
      public String name() {
        return "loudspeaker";
      }

      @Override
      public void close() {
        closed.add("loudspeaker");
      }
    };
  }

  AudioSink loudspeaker() {
    return loudspeaker(frame -> {});
  }

  SpeechEngine engine(Rendering rendering) {
    return new SpeechEngine() {
      @Override
      public Pcm render(MarkedText text, Delivery delivery) throws IOException {
        return rendering.render(text.spoken(), delivery);
      }

      @Override
      public void close() {
        closed.add("engine");
      }
    };
  }

  SpeechEngine engine() {
    return engine(new SilentEngine()::render);
  }

  /** An ear that takes every burst of sound for the same words. */
  EarMaker earThatHears(String words) {
    return () ->
        new EarMaker.OpenEar(
            new EarFactory("en-US").make(new FakeRecognizer(words), new NoCanceller()),
            () -> closed.add("model"));
  }

  /** Quiet for a second, sound for 0.3 s, then quiet without end. */
  static Optional<Frame> oneBurst(long position) {
    short[] samples = new short[Frame.LENGTH];
    long millis = Frame.millis(position);
    if (millis >= 1_000 && millis < 1_300) {
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (short) (i % 2 == 0 ? 3_000 : -3_000);
      }
    }
    return Optional.of(new Frame(position, samples));
  }
}
