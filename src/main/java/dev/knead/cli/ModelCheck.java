package dev.knead.cli;

import dev.knead.models.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whether the speech model is installed, by a glance at its files; {@code models verify} looks
 * closer.
 *
 * @param home where models are
 * @param name the one that the settings ask for
 */
record ModelCheck(Home home, Optional<String> name) implements Check {
  private static final String SUBJECT = "speech model";

  @Override
  public List<Finding> findings() {
    try {
      Path folder = home.installedModels().find(Catalog.read(home.modelCatalog()), name);
      return List.of(
          Finding.ok(SUBJECT, "%s in %s".formatted(folder.getFileName(), folder.getParent())));
    } catch (IOException e) {
      return List.of(Finding.failing(SUBJECT, e));
    }
  }
}
