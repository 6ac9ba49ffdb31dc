package dev.knead.speech.recorded;

import dev.knead.speech.VoiceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The words of the recordings in a folder, as its {@code words.yaml} tells them. Immutable.
 *
 * @param byName the exact words by the recording's name; those made by hand need not be there
 */
record RecordedWords(Map<String, String> byName) {
  static final String FILE = "words.yaml";

  RecordedWords {
    byName = Map.copyOf(byName);
  }

  /**
   * The words of a folder; none where there is no such file.
   *
   * @throws VoiceException when it can't be read: without it nobody knows what is heard
   */
  static RecordedWords read(Path folder) throws VoiceException {
    Path file = folder.resolve(FILE);
    try {
      Object root =
          new Load(LoadSettings.builder().setLabel(file.toString()).build())
              .loadFromString(Files.readString(file));
      return new RecordedWords(words(root, file));
    } catch (NoSuchFileException e) {
      return new RecordedWords(Map.of());
    } catch (IOException | YamlEngineException e) {
      throw new VoiceException(
          "%s can't be read, so nobody knows what the recordings say; put it right: %s"
              .formatted(file, String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ")),
          e);
    }
  }

  private static Map<String, String> words(Object root, Path file) throws VoiceException {
    Map<String, String> words = new LinkedHashMap<>();
    if (root instanceof Map<?, ?> entries) {
      entries.forEach((name, text) -> words.put(String.valueOf(name), String.valueOf(text)));
    } else if (root != null) {
      throw new VoiceException(
          file + " must have a line for each recording: its name, a colon, and its words");
    }
    return words;
  }

  /** The words that were recorded under a name, if they are known. */
  Optional<String> of(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** These, and those of one more recording. */
  RecordedWords with(String name, String words) {
    Map<String, String> more = new LinkedHashMap<>(byName);
    more.put(name, words);
    return new RecordedWords(more);
  }

  /** Puts them into a folder; under the file's name there is always a whole one. */
  void write(Path folder) throws IOException {
    String text =
        "# What was recorded, word for word. A recording is passed over when the sentence\n"
            + "# has changed since.\n"
            + new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build())
                .dumpToString(new TreeMap<>(byName));
    Path fresh = folder.resolve(FILE + ".part");
    try {
      Files.writeString(fresh, text);
      Files.move(fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
