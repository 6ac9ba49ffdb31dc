package dev.knead.bench.contender;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.knead.audio.Frame;
import dev.knead.audio.PipeSource;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;

/**
 * A whole program that does what Vosk's own demo does with a microphone, but takes raw sound on
 * standard input: every frame goes to the recognizer, and each result is printed. The first
 * argument is the model's folder, the others are the phrases.
 */
public final class VoskProgram {
  private VoskProgram() {}

  /** Listens until there is no more sound. */
  public static void main(String[] arguments) throws IOException {
    List<String> phrases = Arrays.asList(arguments).subList(1, arguments.length);
    LibVosk.setLogLevel(LogLevel.WARNINGS);
    try (Model model = new Model(arguments[0]);
        Recognizer recognizer =
            new Recognizer(model, Frame.RATE, new ObjectMapper().writeValueAsString(phrases));
        PipeSource microphone = new PipeSource(System.in)) {
      for (Optional<Frame> frame = microphone.read();
          frame.isPresent();
          frame = microphone.read()) {
        short[] samples = frame.get().samples();
        if (recognizer.acceptWaveForm(samples, samples.length)) {
          System.out.println(recognizer.getResult());
        }
      }
    }
  }
}
