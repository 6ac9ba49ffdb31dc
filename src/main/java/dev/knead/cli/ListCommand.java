package dev.knead.cli;

import dev.knead.page.TimeWords;
import dev.knead.routine.Routine;
import dev.knead.yaml.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code knead list}: the routines at hand. */
@Command(
    name = "list",
    description = {
      "List the routines: those that came with Knead, and your own.",
      "",
      "Your own are the .yaml files in $XDG_CONFIG_HOME/knead/routines, which is"
          + " ~/.config/knead/routines unless you set it. One with the id of a shipped routine"
          + " takes its place.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  knead list", "  knead show sciatica-self"})
final class ListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private final RoutineLibrary library;

  ListCommand(Home home) {
    this(RoutineLibrary.of(home));
  }

  ListCommand(RoutineLibrary library) {
    this.library = library;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Ansi ansi = spec.commandLine().getColorScheme().ansi();
    List<RoutineLibrary.Entry> entries = library.entries();
    if (entries.isEmpty()) {
      throw new RoutineException(
          "there are no routines: is the program's folder complete, or knead.home set wrongly?");
    }
    int width = entries.stream().mapToInt(entry -> entry.reading().id().length()).max().orElse(0);
    for (RoutineLibrary.Entry entry : entries) {
      String id = Printed.padded(entry.reading().id(), width);
      String mark = entry.own() ? Printed.styled(ansi, Ansi.Style.fg_cyan, " (your own)") : "";
      if (entry.reading().routine().isPresent()) {
        Routine routine = entry.reading().routine().get();
        out.printf(
            "%s  %s, %s%s%n",
            Printed.styled(ansi, Ansi.Style.bold, id),
            routine.title(),
            TimeWords.minutes(routine.workingTime()),
            mark);
        Printed.wrapped(routine.summary(), width + 2).forEach(out::println);
      } else {
        out.printf("%s  %s%s%n", id, Printed.styled(ansi, Ansi.Style.fg_red, "has mistakes"), mark);
        Problem first =
            entry.reading().problems().stream().filter(Problem::isError).findFirst().orElseThrow();
        Printed.wrapped(first.toString(), width + 2).forEach(out::println);
      }
    }
    out.printf("%nBegin one with 'knead start', as in 'knead start %s'.%n", example(entries));
    out.flush();
    return 0;
  }

  /** One that can be begun without a partner, if there is one. */
  private static String example(List<RoutineLibrary.Entry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.reading().routine().stream())
        .min(Comparator.comparing(Routine::performer))
        .map(Routine::id)
        .orElse("ROUTINE");
  }
}
