package dev.knead.models;

import java.util.List;
import java.util.Optional;

/**
 * An archive, and what is wanted of it.
 *
 * @param title begins the messages, {@code The archive of vosk-model}
 * @param folder the folder within the archive that is wanted, with {@code /}, and the rest is not;
 *     empty when all is wanted
 * @param limits for the whole archive, also for what isn't wanted
 * @param files must be there; paths within what is wanted, with {@code /}
 */
record Parcel(
    String title,
    ArchiveFormat format,
    Optional<String> folder,
    Limits limits,
    List<String> files) {
  Parcel {
    files = List.copyOf(files);
  }

  static Parcel of(SpeechModel model) {
    return new Parcel(
        "The archive of " + model.name(),
        model.archive().format(),
        Optional.of(model.archive().folder()),
        model.limits(),
        model.files());
  }
}
