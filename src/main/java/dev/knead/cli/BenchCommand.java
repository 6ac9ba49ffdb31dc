package dev.knead.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the program itself. */
@Command(
    name = "bench",
    description = "Measure how well Knead hears, and how fast it is, on this computer.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead bench hear --short   how many commands are heard, and how late",
      "  knead bench start          how long until the first word"
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {BenchHearCommand.class, BenchStartCommand.class})
final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to measure: hear or start");
  }
}
