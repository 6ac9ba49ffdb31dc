package dev.knead.bench.contender;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.knead.audio.Frame;
import dev.knead.bench.Contender;
import dev.knead.bench.CpuClock;
import dev.knead.bench.Outcome;
import dev.knead.bench.Scene;
import dev.knead.hearing.Heard;
import dev.knead.language.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.vosk.Model;
import org.vosk.Recognizer;

/**
 * Vosk as its own demos use it: the model's own settings, a grammar of the phrases and of {@code
 * [unk]}, and what a final result says is obeyed.
 *
 * @param name in the figures
 * @param model closed after the last listener
 * @param front makes the canceller, on the thread that listens
 */
record PlainVosk(String name, Once<Model> model, Supplier<Front> front) implements Contender {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Listener open() throws IOException {
    return new VoskListener(model.get());
  }

  private final class VoskListener implements Listener {
    private final Model loaded;

    VoskListener(Model loaded) {
      this.loaded = loaded;
    }

    @Override
    public Outcome hear(Vocabulary vocabulary, Scene scene) throws IOException {
      List<String> grammar = new ArrayList<>(vocabulary.phrases());
      grammar.add("[unk]");
      try (Front before = front.get();
          Recognizer recognizer =
              new Recognizer(loaded, Frame.RATE, JSON.writeValueAsString(grammar))) {
        List<Heard> heard = new ArrayList<>();
        CpuClock clock = new CpuClock();
        for (int from = 0; from < scene.microphone().length; from += Frame.LENGTH) {
          int to = Math.min(from + Frame.LENGTH, scene.microphone().length);
          short[] samples =
              before
                  .canceller()
                  .cancel(
                      Arrays.copyOfRange(scene.microphone(), from, to),
                      Arrays.copyOfRange(scene.loudspeaker(), from, to));
          if (recognizer.acceptWaveForm(samples, samples.length)) {
            String text = JSON.readTree(recognizer.getResult()).path("text").asText();
            long at = to;
            vocabulary
                .meaning(text)
                .ifPresent(spoken -> heard.add(new Heard(spoken, 1, 0, at, at)));
          }
        }
        return new Outcome(heard, clock.nanos());
      }
    }

    @Override
    public void close() {}
  }
}
