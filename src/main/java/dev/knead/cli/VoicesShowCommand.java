package dev.knead.cli;

import dev.knead.speech.VoiceException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows one voice pack. */
@Command(
    name = "show",
    description =
        "Show all about a voice: whose it is, its licence, how it speaks, and what is executed.",
    footerHeading = "%nExamples:%n",
    footer = {"  knead voices show kevin16"},
    mixinStandardHelpOptions = true)
final class VoicesShowCommand implements Callable<Integer> {
  @ParentCommand private VoicesCommand parent;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ID",
      description = "The voice, as in `knead voices list`.",
      completionCandidates = VoicesCommand.Ids.class)
  private String id;

  @Override
  public Integer call() throws VoiceException {
    new VoicesPage(spec.commandLine()).printWhole(parent.voices().find(id));
    return 0;
  }
}
