package dev.knead.cli;

import dev.knead.speech.Voices;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Who speaks, and what hears, and how strictly. */
final class VoiceOptions {
  @Obeys(Setting.VOICE)
  @Option(
      names = "--voice",
      paramLabel = "ID",
      defaultValue = Voices.BUILT_IN,
      completionCandidates = VoicesCommand.Ids.class,
      description = "Voice pack (default: ${DEFAULT-VALUE}); knead voices list shows them.")
  String voice;

  @Obeys(Setting.MODEL)
  @Option(
      names = "--model",
      paramLabel = "NAME",
      description =
          "Speech model (default: the first one installed); knead models list shows them.")
  String model;

  @Mixin StrictnessOption strictness;

  /** The voice that speaks where no option names one; it always has a value. */
  static SettingInForce voiceInForce(Settings settings) {
    return settings.inForce(CommandSpec.forAnnotatedObject(new VoiceOptions())).stream()
        .filter(settled -> settled.setting() == Setting.VOICE)
        .findFirst()
        .orElseThrow();
  }
}
