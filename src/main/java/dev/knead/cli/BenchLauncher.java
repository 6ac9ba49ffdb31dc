package dev.knead.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a person starts: its own work counts, too.
 *
 * @param path of the launcher
 */
record BenchLauncher(Path path) {
  /**
   * The program's own.
   *
   * @throws IOException when there is none
   */
  static BenchLauncher of(Home home) throws IOException {
    Path launcher = home.program().resolve("knead");
    if (!Files.isExecutable(launcher)) {
      throw new IOException(
          "The launcher %s is missing or can't be executed; measure in a clone of Knead."
              .formatted(launcher));
    }
    return new BenchLauncher(launcher);
  }
}
