package dev.knead.cli;

import dev.knead.routine.RoutineSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Routine files on the disk. */
final class RoutineFiles {
  private static final String ENDINGS = "*.{yaml,yml}";

  private RoutineFiles() {}

  /** The routine files of a folder, in alphabetical order; none if there is no such folder. */
  static List<Path> in(Path folder) throws RoutineException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ENDINGS)) {
      return StreamSupport.stream(files.spliterator(), false).sorted().toList();
    } catch (IOException e) {
      throw new RoutineException(
          "the folder " + folder + " can't be read: look at its permissions");
    }
  }

  /** Whether a person who writes this means a file rather than an id. */
  static boolean isNamedBy(String words) {
    return words.matches(".*(\\.ya?ml|[/\\\\].*)");
  }

  /** The content, or as much of it as is needed to see that it is too much. */
  static RoutineSource source(Path file) throws RoutineException {
    if (Files.isDirectory(file)) {
      throw new RoutineException(file + " is a folder: name a routine's file within it");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return RoutineSource.of(file.toString(), in.readNBytes(RoutineSource.LARGEST + 1));
    } catch (NoSuchFileException e) {
      throw new RoutineException("there is no file " + file + ": see 'knead list'");
    } catch (AccessDeniedException e) {
      throw new RoutineException("the file " + file + " may not be read: look at its permissions");
    } catch (IOException e) {
      throw new RoutineException("the file " + file + " can't be read: " + e.getMessage());
    }
  }
}
