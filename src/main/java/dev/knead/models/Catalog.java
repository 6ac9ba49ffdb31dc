package dev.knead.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The speech models that can be installed.
 *
 * @param models the best first; no two have the same name
 */
public record Catalog(List<SpeechModel> models) {
  public Catalog {
    models = List.copyOf(models);
  }

  /**
   * Reads a catalogue strictly: an unknown or missing key is a mistake.
   *
   * @throws InstallException naming the file, the line and what is wrong there
   */
  public static Catalog read(Path file) throws IOException {
    return new CatalogReader(file).read();
  }

  /**
   * The model of that name.
   *
   * @throws InstallException when there is none, naming those that there are
   */
  public SpeechModel model(String name) throws InstallException {
    for (SpeechModel model : models) {
      if (model.name().equals(name)) {
        return model;
      }
    }
    throw new InstallException(
        "There is no speech model %s. The catalogue has: %s"
            .formatted(
                name, models.stream().map(SpeechModel::name).collect(Collectors.joining(", "))));
  }
}
