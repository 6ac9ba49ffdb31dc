package dev.knead.cli;

import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.VoicePackReader;
import dev.knead.speech.Voices;
import dev.knead.yaml.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is wrong in the {@code voice.yaml} of a pack that may be anybody's. */
final class VoicesFile {
  private VoicesFile() {}

  /**
   * Its problems, in the order of their places.
   *
   * @param pack the pack's folder
   * @param name by which the problems call the file
   * @throws VoiceException when there is no such file, or it can't be read
   */
  static List<String> problems(Path pack, String name) throws VoiceException {
    if (!Files.isRegularFile(pack.resolve(Voices.FILE))) {
      throw new VoiceException("it has no file %s, so it is no voice pack".formatted(Voices.FILE));
    }
    List<Problem> problems = VoicePackReader.problems(pack);
    if (problems.isEmpty()) {
      return engine(pack, name);
    }
    return problems.stream()
        .map(
            problem ->
                new Problem(
                    name, problem.line(), problem.column(), problem.severity(), problem.message()))
        .map(problem -> Printed.printable(problem.toString()))
        .toList();
  }

  /** The schema can't know which engines have been added. */
  private static List<String> engine(Path pack, String name) throws VoiceException {
    VoicePack voice = VoicePackReader.read(pack);
    try {
      Voices.executes(voice);
      return List.of();
    } catch (VoiceException e) {
      return List.of("%s: error: %s".formatted(name, Printed.printable(e.getMessage())));
    }
  }
}
