package dev.knead.cli;

import dev.knead.markup.Ssml;
import dev.knead.page.BodyMapPage;
import dev.knead.page.PageKind;
import dev.knead.page.RoutineWords;
import dev.knead.page.StepWords;
import dev.knead.routine.Routine;
import dev.knead.routine.Step;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code knead show}: a routine to read. */
@Command(
    name = "show",
    description = {
      "Show a routine to read: what it needs, who should not do it, and every step.",
      "",
      "Or draw it: a page with a body map, on which the steps are where the hands work.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead show sciatica-self",
      "  knead show ./my-routine.yaml",
      "  knead show calves --html             the body map, in calves-map.html",
      "  knead show calves --html=legs.html   the same in another file"
    })
final class ShowCommand implements Callable<Integer> {
  /** Stands for the file that is named by the routine. */
  private static final String USUAL_FILE = "";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ROUTINE", description = "The id of a routine, or its file.")
  private String name;

  @Option(
      names = "--html",
      arity = "0..1",
      paramLabel = "FILE",
      fallbackValue = USUAL_FILE,
      description = "Write the body map into that file; without a name, ROUTINE-map.html.")
  private Path page;

  @Option(names = "--force", description = "Replace a file that is no body map.")
  private boolean replacing;

  private final RoutineLibrary library;

  ShowCommand(Home home) {
    this(RoutineLibrary.of(home));
  }

  ShowCommand(RoutineLibrary library) {
    this.library = library;
  }

  @Override
  public Integer call() throws IOException {
    Routine routine = library.find(name);
    PrintWriter out = spec.commandLine().getOut();
    if (page == null) {
      print(out, routine);
    } else {
      draw(out, routine);
    }
    out.flush();
    return 0;
  }

  private void draw(PrintWriter out, Routine routine) throws IOException {
    Path path = page.toString().equals(USUAL_FILE) ? Path.of(routine.id() + "-map.html") : page;
    PageFile file = new PageFile(PageKind.BODY_MAP, path);
    if (!replacing) {
      file.mustBeFreeOrOfItsKind();
    }
    file.write(BodyMapPage.html(routine));
    out.printf("Wrote %s: open it in a browser, or print it.%n", path);
  }

  private void print(PrintWriter out, Routine routine) {
    out.println(bold(routine.title()));
    Printed.wrapped(routine.summary(), 0).forEach(out::println);
    out.printf("%n%s, %s%n", routine.id(), RoutineWords.facts(routine));
    if (!routine.names().isEmpty()) {
      out.printf("Answers to: %s%n", String.join(", ", routine.names()));
    }
    list(out, "You need", routine.allNeeds());
    list(out, "Asked before it begins", RoutineWords.questions(routine));
    list(out, "Before you begin", routine.cautions());
    out.printf("%n%s%n", bold("Steps"));
    int number = 1;
    for (Step step : routine.steps()) {
      step(out, number++, step);
    }
    list(out, "Sources", routine.sources());
  }

  private void list(PrintWriter out, String heading, List<String> entries) {
    if (entries.isEmpty()) {
      return;
    }
    out.printf("%n%s%n", bold(heading));
    for (String entry : entries) {
      Printed.wrapped(entry, "  - ", "    ").forEach(out::println);
    }
  }

  private void step(PrintWriter out, int number, Step step) {
    out.printf("%n%3d. %s%n", number, bold(step.title()));
    Printed.wrapped(StepWords.facts(step), 5).forEach(out::println);
    if (!StepWords.zones(step).isEmpty()) {
      Printed.wrapped(StepWords.zones(step), 5).forEach(out::println);
    }
    Printed.wrapped(Ssml.checked(step.say()).text(), 5).forEach(out::println);
    step.avoid().stream()
        .flatMap(
            avoid -> Printed.wrapped(Ssml.checked(avoid).text(), "     ! ", "       ").stream())
        .forEach(out::println);
  }

  private String bold(String words) {
    Ansi ansi = spec.commandLine().getColorScheme().ansi();
    return Printed.styled(ansi, Ansi.Style.bold, words);
  }
}
