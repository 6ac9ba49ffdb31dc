package dev.knead.bench;

import dev.knead.audio.Wav;
import dev.knead.speech.InstalledProgram;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A voice of another program, which writes a WAV file.
 *
 * @param name what it is called in the figures
 * @param command the program and its options; {@link #TEXT} and {@link #FILE} stand for the words
 *     and for the file to write; words that no option takes go to standard input
 */
public record ProgramVoice(String name, List<String> command) implements Voice {
  /** Stands for the words in a command. */
  static final String TEXT = "{text}";

  /** Stands for the file in a command. */
  static final String FILE = "{file}";

  /** Whether the program is on the path. */
  public boolean installed() {
    return InstalledProgram.find(command.get(0)).isPresent();
  }

  @Override
  public Signal say(String words) throws IOException {
    Path file = Files.createTempFile("knead-bench", ".wav");
    try {
      Process process =
          new ProcessBuilder(
                  command.stream()
                      .map(part -> part.replace(TEXT, words).replace(FILE, file.toString()))
                      .toList())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (var input = process.getOutputStream()) {
        if (!command.contains(TEXT)) {
          input.write(words.getBytes(StandardCharsets.UTF_8));
        }
      }
      if (process.waitFor() != 0) {
        throw new IOException(command.get(0) + " could not say: " + words);
      }
      return Signal.of(Wav.read(file));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(command.get(0) + " was interrupted");
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
