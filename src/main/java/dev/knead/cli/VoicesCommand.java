package dev.knead.cli;

import dev.knead.speech.Voices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The voices: which there are, and how they sound. */
@Command(
    name = "voices",
    description = "List the voices that Knead can speak with, and try them.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead voices list             which there are, and which is in use",
      "  knead voices try kevin16      hear it",
      "%nChoose one with --voice, KNEAD_VOICE or the key voice of the settings file."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      VoicesListCommand.class,
      VoicesTryCommand.class,
      VoicesMeasureCommand.class,
      VoicesRecordCommand.class
    })
final class VoicesCommand implements Runnable {
  private final Home home;

  @Spec private CommandSpec spec;

  VoicesCommand(Home home) {
    this.home = home;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: list or try");
  }

  Voices voices() {
    return home.voices();
  }
}
