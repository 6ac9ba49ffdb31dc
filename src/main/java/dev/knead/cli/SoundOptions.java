package dev.knead.cli;

import picocli.CommandLine.Option;

/** Where sound comes from and goes to. */
final class SoundOptions {
  @Obeys(Setting.MIC)
  @Option(
      names = "--mic",
      paramLabel = "SOURCE",
      defaultValue = "default",
      description =
          "Microphone: default, a device by name or a part of it, file.wav, - (raw 16 kHz mono"
              + " s16le on standard input) or null (default: ${DEFAULT-VALUE}).")
  String microphone;

  @Obeys(Setting.SPEAKER)
  @Option(
      names = "--speaker",
      paramLabel = "SINK",
      defaultValue = "default",
      description =
          "Loudspeaker: default, a device by name or a part of it, file.wav, - (raw 16 kHz mono"
              + " s16le on standard output) or null (default: ${DEFAULT-VALUE}).")
  String loudspeaker;
}
