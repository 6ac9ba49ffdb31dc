package dev.knead.cli;

import dev.knead.models.SpeechModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes a model off this computer. */
@Command(
    name = "remove",
    description = "Remove one installed speech model. Asks nothing, and touches nothing else.",
    footerHeading = "%nExamples:%n",
    footer = {"  knead models remove vosk-model-small-en-us-0.3"},
    mixinStandardHelpOptions = true)
final class ModelsRemoveCommand implements Callable<Integer> {
  @ParentCommand private ModelsCommand models;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      description = "The model, as in `knead models list`.",
      completionCandidates = ModelsCommand.Names.class)
  private String name;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    SpeechModel model = models.named(Optional.of(name), spec).get(0);
    models.installed().remove(model, ProgressBars.orLines(spec.commandLine()));
    out.println("Removed " + model.name());
    out.flush();
    return 0;
  }
}
