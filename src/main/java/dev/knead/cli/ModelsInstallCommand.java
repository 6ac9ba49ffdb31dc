package dev.knead.cli;

import dev.knead.models.Installation;
import dev.knead.models.Progress;
import dev.knead.models.SpeechModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings a model onto this computer. */
@Command(
    name = "install",
    description = {
      "Fetch, verify and unpack a speech model.",
      "A model that is there already is verified, and replaced only if it is damaged. A broken"
          + " download goes on where it stopped."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead models install                            the first that can be fetched",
      "  knead models install vosk-model-small-en-us-0.3 this one and no other",
      "  knead models install --from model.zip           an archive fetched by other means"
    },
    mixinStandardHelpOptions = true)
final class ModelsInstallCommand implements Callable<Integer> {
  @ParentCommand private ModelsCommand models;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "The model, as in `knead models list`.",
      completionCandidates = ModelsCommand.Names.class)
  private Optional<String> name;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "An archive that is here already; its size and SHA-256 are verified.")
  private Optional<Path> from;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<SpeechModel> candidates = models.named(name, spec);
    Progress progress = ProgressBars.orLines(spec.commandLine());
    Installation installation =
        from.isPresent()
            ? models.installer().installFrom(from.get(), candidates, progress)
            : models.installer().install(candidates, progress);
    String model = installation.model().name();
    out.println(
        switch (installation.outcome()) {
          case INSTALLED -> "Installed %s in %s".formatted(model, installation.folder());
          case MENDED -> "Mended %s in %s".formatted(model, installation.folder());
          case ALREADY_THERE ->
              "%s is installed already, and whole, in %s".formatted(model, installation.folder());
        });
    out.flush();
    return 0;
  }
}
