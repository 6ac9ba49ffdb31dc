package dev.knead.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file to be heard.
 *
 * @param name as the user wrote it
 * @param microphone a WAV file
 * @param loudspeaker a WAV file of what was being played meanwhile
 */
record Recording(String name, Path microphone, Optional<Path> loudspeaker) {
  static Recording of(Path file) {
    return new Recording(file.toString(), file, Optional.empty());
  }

  /**
   * Reads a list: a recording a line, its loudspeaker's file after a tab; empty lines are nothing.
   *
   * @throws IOException when it can't be read, with a sentence that says why
   */
  static List<Recording> readList(Path list) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(list);
    } catch (MalformedInputException e) {
      throw new IOException(list + " is not a list of files: it isn't text in UTF-8.", e);
    } catch (IOException e) {
      throw new IOException("Can't read the list " + list + "; check its name and rights.", e);
    }
    List<Recording> recordings = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        recordings.add(parse(lines.get(i), list, i + 1));
      }
    }
    return recordings;
  }

  private static Recording parse(String line, Path list, int number) throws IOException {
    String[] columns = line.strip().split("\t", -1);
    if (columns.length > 2) {
      throw new IOException(
          "%s:%d has %d columns; write the microphone's file, a tab, the loudspeaker's file."
              .formatted(list, number, columns.length));
    }
    try {
      return new Recording(
          columns[0],
          resolve(list, columns[0]),
          columns.length == 2 ? Optional.of(resolve(list, columns[1])) : Optional.empty());
    } catch (InvalidPathException e) {
      throw new IOException("%s:%d is not the name of a file.".formatted(list, number), e);
    }
  }

  /** Beside the list or, when it isn't there, in the working folder. */
  private static Path resolve(Path list, String name) {
    Path beside = list.resolveSibling(name);
    return Files.exists(beside) ? beside : Path.of(name);
  }
}
