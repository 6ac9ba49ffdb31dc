package dev.knead.speech;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A program of this computer. */
public final class InstalledProgram {
  private InstalledProgram() {}

  /** Where it is, by the variable {@code PATH}; a path itself is taken as it is. */
  public static Optional<Path> find(String name) {
    return find(name, System.getenv().getOrDefault("PATH", ""));
  }

  static Optional<Path> find(String name, String path) {
    try {
      if (name.contains("/") || name.contains(File.separator)) {
        return Optional.of(Path.of(name)).filter(InstalledProgram::executable);
      }
      return Arrays.stream(path.split(File.pathSeparator, -1))
          .filter(folder -> !folder.isEmpty())
          .map(folder -> Path.of(folder, name))
          .filter(InstalledProgram::executable)
          .findFirst();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean executable(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }
}
