package dev.knead.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What is kept of a session. */
final class DiaryOptions {
  @Option(
      names = "--no-diary",
      description =
          "Keep nothing of this session, and know nothing of earlier ones: the safety questions"
              + " are asked.")
  boolean without;

  @Option(
      names = "--record",
      paramLabel = "FILE.wav",
      description = "Keep what the microphone hears, too. Without this, sound is never kept.")
  Path recording;
}
