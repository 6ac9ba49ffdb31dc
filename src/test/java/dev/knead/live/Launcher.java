package dev.knead.live;

import dev.knead.cli.Screened;
import dev.knead.hearing.InstalledModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts {@code knead} as a person does. */
final class Launcher {
  private static final Path HOME = Path.of(System.getProperty("knead.home"));

  private Launcher() {}

  /**
   * Starts it for a person who has answered the safety questions.
   *
   * @param folder for its diary and its cache; empty
   */
  static Program start(Room room, Path folder, String... arguments) throws IOException {
    return start(room.environment(), folder, arguments);
  }

  /** The same without a room. */
  static Program start(Map<String, String> environment, Path folder, String... arguments)
      throws IOException {
    ProcessBuilder knead = new ProcessBuilder(HOME.resolve("knead").toString());
    knead.command().addAll(List.of(arguments));
    knead.environment().putAll(environment);
    // The person's settings don't matter here, but the model does.
    knead.environment().keySet().removeIf(name -> name.startsWith("KNEAD_"));
    knead.environment().remove("XDG_CONFIG_HOME");
    knead.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
    Screened.in(folder.resolve("data").resolve("knead").resolve("diary.db"));
    Path cache = cacheWith(InstalledModel.folder(), folder);
    knead.environment().put("XDG_CACHE_HOME", cache.toString());
    return Program.start(knead);
  }

  /** A cache with the installed models and nothing else: no sentence has been spoken yet. */
  private static Path cacheWith(Path model, Path folder) throws IOException {
    Path cache = folder.resolve("cache");
    Files.createDirectories(cache.resolve("knead"));
    Files.createSymbolicLink(cache.resolve("knead").resolve("speech"), model.getParent());
    return cache;
  }
}
