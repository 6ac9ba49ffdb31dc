package dev.knead.cli;

import dev.knead.hearing.Strictness;
import picocli.CommandLine.Option;

/** How strictly to hear. */
final class StrictnessOption {
  @Obeys(Setting.STRICTNESS)
  @Option(
      names = "--strictness",
      paramLabel = "LEVEL",
      defaultValue = "normal",
      converter = StrictnessWords.class,
      completionCandidates = StrictnessWords.class,
      description =
          "relaxed: hears more, also of what others say; strict: obeys nobody else, speak clearly;"
              + " or normal (default: ${DEFAULT-VALUE}).")
  Strictness level;
}
