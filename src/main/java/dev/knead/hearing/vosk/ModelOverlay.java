package dev.knead.hearing.vosk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A temporary folder that looks like an installed model but for some settings: links to the model's
 * parts beside configuration files of its own. The model itself is not touched. Needed only while
 * the model is being loaded.
 */
final class ModelOverlay implements Closeable {
  private final Path folder;

  private ModelOverlay(Path folder) {
    this.folder = folder;
  }

  /**
   * Lays settings over a model.
   *
   * @param settings for each file of the model's {@code conf}: option names without dashes, with
   *     their values; they replace the model's own
   */
  static ModelOverlay over(Path model, Map<String, Map<String, String>> settings)
      throws IOException {
    ModelOverlay overlay = new ModelOverlay(Files.createTempDirectory("knead-model-"));
    try {
      link(model, overlay.folder, Set.of("conf"));
      Path conf = Files.createDirectory(overlay.folder.resolve("conf"));
      link(model.resolve("conf"), conf, settings.keySet());
      for (Map.Entry<String, Map<String, String>> file : settings.entrySet()) {
        Path original = model.resolve("conf").resolve(file.getKey());
        Files.write(conf.resolve(file.getKey()), configuration(original, file.getValue()));
      }
      return overlay;
    } catch (IOException | UnsupportedOperationException e) {
      overlay.close();
      throw new ModelException(
          "Can't lay settings over the speech model in "
              + overlay.folder.getParent()
              + " ("
              + e.getMessage()
              + "). Set -Djava.io.tmpdir to a folder that can hold links.",
          e);
    }
  }

  Path folder() {
    return folder;
  }

  private static void link(Path from, Path to, Set<String> except) throws IOException {
    try (Stream<Path> parts = Files.list(from)) {
      for (Path part : (Iterable<Path>) parts::iterator) {
        String name = part.getFileName().toString();
        if (!except.contains(name)) {
          Files.createSymbolicLink(to.resolve(name), part.toAbsolutePath());
        }
      }
    }
  }

  private static List<String> configuration(Path original, Map<String, String> settings)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(original)) {
      String option = line.strip().replaceFirst("^--", "").replaceFirst("=.*", "");
      if (!settings.containsKey(option)) {
        lines.add(line);
      }
    }
    settings.forEach((option, value) -> lines.add("--" + option + "=" + value));
    return lines;
  }

  @Override
  public void close() throws IOException {
    // The walk does not follow links: what they lead to stays.
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    }
  }
}
