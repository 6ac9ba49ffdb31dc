package dev.knead.cli;

import dev.knead.models.InstallException;
import dev.knead.models.InstalledModels;
import dev.knead.models.SpeechModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows the catalogue, and what of it is here. */
@Command(
    name = "list",
    description = "List the speech models, the best first, and which is in use.",
    footerHeading = "%nExamples:%n",
    footer = {"  knead models list"},
    mixinStandardHelpOptions = true)
final class ModelsListCommand implements Callable<Integer> {
  @ParentCommand private ModelsCommand models;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Ansi ansi = spec.commandLine().getColorScheme().ansi();
    List<SpeechModel> catalog = models.catalog().models();
    int width = catalog.stream().mapToInt(model -> model.name().length()).max().orElse(0);
    String row = "%-" + width + "s  %-8s  %7s  %-10s  %s";
    out.println(
        ansi.string(
            "@|bold " + row.formatted("NAME", "LANGUAGE", "SIZE", "LICENCE", "STATE") + "|@"));
    Optional<String> inUse = inUse();
    for (SpeechModel model : catalog) {
      String line =
          row.formatted(
              model.name(),
              model.language(),
              megabytes(model.archive().bytes()),
              model.licence(),
              state(model, inUse));
      out.println(
          inUse.equals(Optional.of(model.name())) ? ansi.string("@|green " + line + "|@") : line);
    }
    for (SpeechModel model : catalog) {
      model.remark().ifPresent(remark -> out.printf("%n%s: %s%n", model.name(), remark));
    }
    if (inUse.isEmpty()) {
      out.printf("%nNone is ready. Install one with: knead models install%n");
    }
    out.flush();
    return 0;
  }

  /** The model that a session would listen with now. */
  private Optional<String> inUse() throws IOException {
    try {
      return Optional.of(
          models
              .installed()
              .find(models.catalog(), Settings.of(spec).value(Setting.MODEL))
              .getFileName()
              .toString());
    } catch (InstallException e) {
      return Optional.empty();
    }
  }

  private String state(SpeechModel model, Optional<String> inUse) throws IOException {
    InstalledModels.State state = models.installed().state(model);
    return switch (state) {
      case ABSENT -> "not installed";
      case DAMAGED -> "damaged";
      case READY -> inUse.equals(Optional.of(model.name())) ? "installed, in use" : "installed";
    };
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
  }
}
