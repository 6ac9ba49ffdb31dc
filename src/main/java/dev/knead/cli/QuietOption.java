package dev.knead.cli;

import picocli.CommandLine.Option;

/** How much a session tells. */
final class QuietOption {
  @Option(
      names = {"-q", "--quiet"},
      description = "Print nothing but what went wrong: no timeline, no line at the bottom.")
  boolean quiet;
}
