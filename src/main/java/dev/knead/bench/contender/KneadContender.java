package dev.knead.bench.contender;

import dev.knead.audio.Frame;
import dev.knead.bench.Contender;
import dev.knead.bench.CpuClock;
import dev.knead.bench.Outcome;
import dev.knead.bench.Scene;
import dev.knead.hearing.Ear;
import dev.knead.hearing.Heard;
import dev.knead.hearing.Recognizer;
import dev.knead.hearing.echo.EchoCanceller;
import dev.knead.hearing.vosk.VoskModel;
import dev.knead.language.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Knead's own ear, or a variant of it.
 *
 * @param name of the variant
 * @param model closed after the last listener
 * @param front makes the canceller, on the thread that listens
 * @param ear makes the ear of recognizer and canceller, on that thread
 */
record KneadContender(
    String name,
    Once<VoskModel> model,
    Supplier<Front> front,
    BiFunction<Recognizer, EchoCanceller, Ear> ear)
    implements Contender {
  @Override
  public Listener open() throws IOException {
    return new KneadListener(model.get().recognizer());
  }

  private final class KneadListener implements Listener {
    /** One for all scenes: it hears each clip as if it were the first. */
    private final Recognizer recognizer;

    KneadListener(Recognizer recognizer) {
      this.recognizer = recognizer;
    }

    @Override
    public Outcome hear(Vocabulary vocabulary, Scene scene) {
      try (Front before = front.get()) {
        WatchedRecognizer watched = new WatchedRecognizer(recognizer);
        Ear listening = ear.apply(watched, before.canceller());
        listening.activate(vocabulary);
        List<Heard> heard = new ArrayList<>();
        CpuClock clock = new CpuClock();
        for (int from = 0; from < scene.microphone().length; from += Frame.LENGTH) {
          int to = Math.min(from + Frame.LENGTH, scene.microphone().length);
          watched.moveTo(to);
          listening
              .accept(
                  new Frame(from, Arrays.copyOfRange(scene.microphone(), from, to)),
                  Arrays.copyOfRange(scene.loudspeaker(), from, to))
              .ifPresent(heard::add);
        }
        return new Outcome(heard, clock.nanos(), Optional.of(watched.looks()));
      }
    }

    @Override
    public void close() {
      recognizer.close();
    }
  }
}
