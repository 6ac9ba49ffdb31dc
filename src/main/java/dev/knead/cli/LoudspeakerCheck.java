package dev.knead.cli;

import dev.knead.audio.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether the loudspeaker can be opened. It stays silent, and a file that is there stays as it is.
 *
 * @param endpoint what the settings ask for
 * @param sound the devices
 * @param limit how long a device may take
 */
record LoudspeakerCheck(Endpoint endpoint, SoundSystem sound, TimeLimit limit) implements Check {
  private static final String SUBJECT = "loudspeaker";

  @Override
  public List<Finding> findings() {
    return List.of(finding());
  }

  private Finding finding() {
    if (endpoint instanceof Endpoint.Pipe) {
      return Finding.ok(SUBJECT, "standard output");
    }
    if (endpoint instanceof Endpoint.Nothing) {
      return Finding.warning(
          SUBJECT, "null: no word will be heard", "Name a loudspeaker with --speaker.");
    }
    if (endpoint instanceof Endpoint.WavFile file) {
      return judged(file.path());
    }
    try {
      return Finding.ok(
          SUBJECT,
          limit.apply(
              this::nameOfOpened,
              "The loudspeaker %s does not answer; plug it in again or name another with --speaker."
                  .formatted(endpoint)));
    } catch (IOException e) {
      return Finding.failing(SUBJECT, e);
    }
  }

  private String nameOfOpened() throws IOException {
    try (var sink = sound.openLoudspeaker(endpoint)) {
      return sink.name();
    }
  }

  /** Opening the file would replace it. */
  private static Finding judged(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(folder) && Files.isWritable(folder) && !Files.isDirectory(file)) {
      return Finding.ok(SUBJECT, file.toString());
    }
    return Finding.failing(
        SUBJECT, file + " can't be written", "Name a file in a folder of yours with --speaker.");
  }
}
