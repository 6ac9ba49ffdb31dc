package dev.knead.cli;

import dev.knead.models.InstallException;
import dev.knead.models.InstalledModels;
import dev.knead.models.SpeechModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compares installed models with what was installed. */
@Command(
    name = "verify",
    description = "Compare every byte of the installed models with what was installed.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all is well", "1:something is missing or has changed", "2:wrong usage"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead models verify                             all that are installed",
      "  knead models verify vosk-model-small-en-us-0.3  this one"
    },
    mixinStandardHelpOptions = true)
final class ModelsVerifyCommand implements Callable<Integer> {
  @ParentCommand private ModelsCommand models;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "The model; all that are installed if not given.",
      completionCandidates = ModelsCommand.Names.class)
  private Optional<String> name;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    int exit = ExitCode.OK;
    for (SpeechModel model : toVerify()) {
      List<String> faults =
          models.installed().verify(model, ProgressBars.orLines(spec.commandLine()));
      if (faults.isEmpty()) {
        out.println(model.name() + " is whole");
      } else {
        exit = ExitCode.SOFTWARE;
        faults.forEach(fault -> out.println(model.name() + ": " + fault));
        out.println("Mend it with: knead models install " + model.name());
      }
    }
    out.flush();
    return exit;
  }

  private List<SpeechModel> toVerify() throws IOException {
    if (name.isPresent()) {
      return models.named(name, spec);
    }
    List<SpeechModel> present = new ArrayList<>();
    for (SpeechModel model : models.catalog().models()) {
      if (models.installed().state(model) != InstalledModels.State.ABSENT) {
        present.add(model);
      }
    }
    if (present.isEmpty()) {
      throw new InstallException(
          "No speech model is installed. Install one with: knead models install");
    }
    return present;
  }
}
