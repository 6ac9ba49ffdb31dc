package dev.knead.cli;

import dev.knead.hearing.Strictness;
import dev.knead.speech.Voices;
import picocli.CommandLine.Option;

/** Who speaks, and what hears, and how strictly. */
final class VoiceOptions {
  static final String STRICTNESS =
      "relaxed: hears more, also of what others say; strict: obeys nobody else, speak clearly;"
          + " or normal (default: ${DEFAULT-VALUE}).";

  @Obeys(Setting.VOICE)
  @Option(
      names = "--voice",
      paramLabel = "ID",
      defaultValue = Voices.BUILT_IN,
      description = "Voice pack (default: ${DEFAULT-VALUE}); knead voices list shows them.")
  String voice;

  @Obeys(Setting.MODEL)
  @Option(
      names = "--model",
      paramLabel = "NAME",
      description =
          "Speech model (default: the first one installed); knead models list shows them.")
  String model;

  @Obeys(Setting.STRICTNESS)
  @Option(
      names = "--strictness",
      paramLabel = "LEVEL",
      defaultValue = "normal",
      converter = StrictnessWords.class,
      completionCandidates = StrictnessWords.class,
      description = STRICTNESS)
  Strictness strictness;
}
