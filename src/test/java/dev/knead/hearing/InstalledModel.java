package dev.knead.hearing;

import dev.knead.models.Catalog;
import dev.knead.models.InstalledModels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The speech model that the tests listen with; without one they fail and say how to install it. */
public final class InstalledModel {
  private InstalledModel() {}

  public static Path folder() throws IOException {
    String cache = System.getenv("XDG_CACHE_HOME");
    String home = System.getenv().getOrDefault("HOME", System.getProperty("user.home"));
    Path caches =
        cache == null || !Path.of(cache).isAbsolute() ? Path.of(home, ".cache") : Path.of(cache);
    Path models = Path.of(System.getProperty("knead.home", ""), "models");
    return new InstalledModels(caches.resolve("knead").resolve("speech"), models.resolve("speech"))
        .find(Catalog.read(models.resolve("catalog.yaml")), Optional.empty());
  }
}
