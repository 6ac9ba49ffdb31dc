package dev.knead.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The speech models that are on this computer, a folder each: those that were installed, and those
 * that came with the program. Where a model is among both, the installed one counts.
 */
public final class InstalledModels {
  /** How a model is on this computer. */
  public enum State {
    ABSENT,
    /** Files are missing, or have another size than when they were installed. */
    DAMAGED,
    READY
  }

  private final Store store;

  /** Is never written to. */
  private final Optional<Store> ready;

  /**
   * Looks, but touches nothing.
   *
   * @param folder of the models that were installed; need not exist
   * @param ready the folder of those that came with the program; need not exist
   */
  public InstalledModels(Path folder, Path ready) {
    this(Store.ofModels(folder), Optional.of(Store.ofModels(ready)));
  }

  /** Where none came with the program. */
  InstalledModels(Path folder) {
    this(Store.ofModels(folder), Optional.empty());
  }

  private InstalledModels(Store store, Optional<Store> ready) {
    this.store = store;
    this.ready = ready;
  }

  /**
   * The folder of the model to listen with: the configured one, or else the first of the catalogue
   * that is ready. Looks at the files' sizes only, which takes a millisecond.
   *
   * @param configured the name of the model that the user wants
   * @throws InstallException when there is none; the message has the command that mends it
   */
  public Path find(Catalog catalog, Optional<String> configured) throws IOException {
    if (configured.isPresent()) {
      return ready(catalog.model(configured.get()));
    }
    Optional<SpeechModel> damaged = Optional.empty();
    for (SpeechModel model : catalog.models()) {
      switch (state(model)) {
        case READY -> {
          return place(model.name());
        }
        case DAMAGED -> damaged = damaged.or(() -> Optional.of(model));
        case ABSENT -> {}
      }
    }
    if (damaged.isPresent()) {
      return ready(damaged.get());
    }
    throw new InstallException(
        "No speech model is installed. Install one with: knead models install");
  }

  private Path ready(SpeechModel model) throws IOException {
    return switch (state(model)) {
      case READY -> place(model.name());
      case DAMAGED ->
          throw new InstallException(
              "The speech model %s is damaged (%s). Mend it with: knead models install %s"
                  .formatted(model.name(), String.join(", ", glance(model.name())), model.name()));
      case ABSENT ->
          throw new InstallException(
              "The speech model %1$s is not installed. Install it with: knead models install %1$s"
                  .formatted(model.name()));
    };
  }

  /** How the model is on this computer, by a glance at its files' sizes. */
  public State state(SpeechModel model) throws IOException {
    if (!Files.exists(place(model.name()))) {
      return State.ABSENT;
    }
    return glance(model.name()).isEmpty() ? State.READY : State.DAMAGED;
  }

  /**
   * Compares every byte with what was installed; takes a second or so.
   *
   * @return what is wrong, a clause each; empty when the model is whole
   * @throws InstallException when the model is not installed
   */
  public List<String> verify(SpeechModel model, Progress progress) throws IOException {
    if (state(model) == State.ABSENT) {
      ready(model);
    }
    List<String> faults = glance(model.name());
    return faults.isEmpty()
        ? Manifest.read(place(model.name())).faults(place(model.name()), progress)
        : faults;
  }

  /**
   * Removes the model from this computer, whether whole or damaged, and what is left of a broken
   * download of it. Nothing else is touched.
   *
   * @throws InstallException when there is nothing to remove
   */
  public void remove(SpeechModel model, Progress progress) throws IOException {
    if (state(model) == State.ABSENT && !Files.exists(part(model))) {
      throw new InstallException(
          "The speech model %s is not installed, so there is nothing to remove"
              .formatted(model.name()));
    }
    if (!store.holds(model.name()) && isReady(model.name())) {
      throw new InstallException(
          "The speech model %s came with Knead and stays with it".formatted(model.name()));
    }
    FolderLock.during(
        store,
        progress,
        () -> {
          Files.deleteIfExists(part(model));
          store.discard(model.name());
          return model;
        });
  }

  /** Where the model of that name is, or would be. */
  Path place(String name) {
    return !store.holds(name) && isReady(name)
        ? ready.orElseThrow().place(name)
        : store.place(name);
  }

  private boolean isReady(String name) {
    return ready.filter(folder -> folder.holds(name)).isPresent();
  }

  /** Where a download of the model's archive grows. The dot keeps it apart from every model. */
  Path part(SpeechModel model) {
    return store.place(".%s.%s.part".formatted(model.name(), model.archive().format().extension()));
  }

  private List<String> glance(String name) throws IOException {
    Path place = place(name);
    if (!Files.isRegularFile(place.resolve(Manifest.NAME))) {
      return List.of(Manifest.NAME + " is missing");
    }
    try {
      return Manifest.read(place).faultsAtAGlance(place);
    } catch (InstallException e) {
      return List.of(e.getMessage());
    }
  }
}
