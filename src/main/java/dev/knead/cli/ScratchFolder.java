package dev.knead.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder for as long as something takes; what is in it goes with it.
 *
 * @param path of its own, in the computer's folder for temporary files
 */
record ScratchFolder(Path path) implements AutoCloseable {
  /** An empty one. */
  static ScratchFolder make() throws IOException {
    return new ScratchFolder(Files.createTempDirectory("knead-"));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> entries = Files.walk(path)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    }
  }
}
