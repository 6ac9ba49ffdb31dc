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
      "  knead bench hear --short       how many commands are heard, and how late",
      "  knead bench barge-in --short   the same while the coach speaks",
      "  knead bench cost               what listening takes of processor and memory",
      "  knead bench start              how long until the first word"
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      BenchHearCommand.class,
      BenchBargeInCommand.class,
      BenchCostCommand.class,
      BenchStartCommand.class
    })
final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to measure: hear, barge-in, cost or start");
  }
}
