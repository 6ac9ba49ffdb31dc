package dev.knead.cli;

import dev.knead.models.Catalog;
import dev.knead.models.InstalledModels;
import dev.knead.models.ModelInstaller;
import dev.knead.models.SpeechModel;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The speech models: which there are, and bringing them here and away. */
@Command(
    name = "models",
    description = "List, install, verify and remove the models that Knead listens with.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead models install       the first of the catalogue that can be fetched",
      "  knead models list          what there is, and what is in use",
      "%nModels are kept in $XDG_CACHE_HOME/knead/speech (~/.cache/knead/speech)."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ModelsListCommand.class,
      ModelsInstallCommand.class,
      ModelsVerifyCommand.class,
      ModelsRemoveCommand.class
    })
final class ModelsCommand implements Runnable {
  private final Home home;
  private final ModelInstaller installer;

  @Spec private CommandSpec spec;

  ModelsCommand() {
    this(Home.locate());
  }

  private ModelsCommand(Home home) {
    this(home, new ModelInstaller(home.speechModels(), home.readySpeechModels()));
  }

  ModelsCommand(Home home, ModelInstaller installer) {
    this.home = home;
    this.installer = installer;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: list, install, verify or remove");
  }

  Catalog catalog() throws IOException {
    return Catalog.read(home.modelCatalog());
  }

  InstalledModels installed() {
    return home.installedModels();
  }

  ModelInstaller installer() {
    return installer;
  }

  /** The named model, or all of them. A wrong name is a usage error, and shows the right ones. */
  List<SpeechModel> named(Optional<String> name, CommandSpec verb) throws IOException {
    Catalog catalog = catalog();
    if (name.isEmpty()) {
      return catalog.models();
    }
    try {
      return List.of(catalog.model(name.get()));
    } catch (IOException e) {
      throw new ParameterException(verb.commandLine(), e.getMessage(), e);
    }
  }

  /** For the shell's completion: the names in the catalogue, none if that can't be read. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      try {
        return Catalog.read(Home.locate().modelCatalog()).models().stream()
            .map(SpeechModel::name)
            .iterator();
      } catch (IOException e) {
        return List.<String>of().iterator();
      }
    }
  }
}
