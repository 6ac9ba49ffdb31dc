package dev.knead.cli;

import dev.knead.routine.Reading;
import dev.knead.routine.RoutineSource;
import dev.knead.yaml.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code knead check}: every mistake in routine files. */
@Command(
    name = "check",
    description = {
      "Check routine files, and show every mistake with its line and column.",
      "",
      "A file may include the routines of 'knead list'. Warnings alone are no failure.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  knead check my-routine.yaml", "  knead check ~/.config/knead/routines/*.yaml"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:No mistakes.",
      "1:Mistakes, or a file that can't be read.",
      "2:Wrong usage."
    })
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Routine files (.yaml).")
  private List<Path> files;

  private final RoutineLibrary library;

  CheckCommand(Home home) {
    this(RoutineLibrary.of(home));
  }

  CheckCommand(RoutineLibrary library) {
    this.library = library;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Ansi ansi = spec.commandLine().getColorScheme().ansi();
    long errors = 0;
    long warnings = 0;
    List<RoutineSource> sources = new ArrayList<>();
    for (Path file : new LinkedHashSet<>(files)) {
      try {
        sources.add(RoutineFiles.source(file));
      } catch (RoutineException e) {
        out.println(Printed.styled(ansi, Ansi.Style.fg_red, "error: " + e.getMessage()));
        errors++;
      }
    }
    for (Reading reading : library.check(sources)) {
      for (Problem problem : reading.problems()) {
        Ansi.Style colour = problem.isError() ? Ansi.Style.fg_red : Ansi.Style.fg_yellow;
        out.println(Printed.styled(ansi, colour, problem.toString()));
        errors += problem.isError() ? 1 : 0;
        warnings += problem.isError() ? 0 : 1;
      }
    }
    out.printf(
        "%s checked: %s, %s.%n",
        counted(sources.size(), "file"),
        errors == 0 ? "no mistakes" : counted(errors, "mistake"),
        warnings == 0 ? "no warnings" : counted(warnings, "warning"));
    out.flush();
    return errors == 0 ? 0 : 1;
  }

  private static String counted(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
