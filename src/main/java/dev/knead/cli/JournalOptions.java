package dev.knead.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a session's events are told. */
final class JournalOptions {
  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write every event to this file, as a JSON line.")
  Path json;
}
