package dev.knead.cli;

import dev.knead.markup.Ssml;
import dev.knead.routine.Pressure;
import dev.knead.routine.Routine;
import dev.knead.routine.Step;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code knead show}: a routine to read. */
@Command(
    name = "show",
    description = "Show a routine to read: what it needs, who should not do it, and every step.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  knead show sciatica-self", "  knead show ./my-routine.yaml"})
final class ShowCommand implements Callable<Integer> {
  /** The Walton Pressure Scale in words, from 1. */
  private static final List<String> PRESSURES =
      List.of("light lotioning", "heavy lotioning", "medium", "strong");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ROUTINE", description = "The id of a routine, or its file.")
  private String name;

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
    out.println(bold(routine.title()));
    Printed.wrapped(routine.summary(), 0).forEach(out::println);
    out.printf(
        "%n%s, %d steps, %s, %s%n",
        routine.id(),
        routine.steps().size(),
        Printed.minutes(routine.workingTime()),
        routine.performer() == Routine.Performer.SELF ? "by yourself" : "with a partner");
    if (!routine.names().isEmpty()) {
      out.printf("Answers to: %s%n", String.join(", ", routine.names()));
    }
    list(out, "You need", routine.allNeeds());
    list(out, "Before you begin", routine.cautions());
    out.printf("%n%s%n", bold("Steps"));
    int number = 1;
    for (Step step : routine.steps()) {
      step(out, number++, step);
    }
    list(out, "Sources", routine.sources());
    out.flush();
    return 0;
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
    Printed.wrapped(String.join(", ", facts(step)), 5).forEach(out::println);
    Printed.wrapped(Ssml.checked(step.say()).text(), 5).forEach(out::println);
    step.avoid().stream()
        .flatMap(
            avoid -> Printed.wrapped(Ssml.checked(avoid).text(), "     ! ", "       ").stream())
        .forEach(out::println);
  }

  private static List<String> facts(Step step) {
    List<String> facts = new ArrayList<>();
    facts.add(step.technique().name().toLowerCase(Locale.ROOT));
    facts.add(step.duration().map(Printed::clock).orElse("until you say \"next\""));
    step.pressure().map(ShowCommand::words).ifPresent(facts::add);
    switch (step.sides()) {
      case NONE -> {}
      case AFFECTED -> facts.add("painful side");
      case BOTH -> facts.add("both sides at once");
      case EACH -> facts.add("each side");
    }
    if (!step.directions().isEmpty()) {
      facts.add(String.join(", then ", step.directions()));
    }
    return facts;
  }

  private static String words(Pressure pressure) {
    String start = level(pressure.start());
    return pressure.start() == pressure.ceiling()
        ? "pressure " + start
        : "pressure " + start + " up to " + level(pressure.ceiling());
  }

  private static String level(int level) {
    return "%s (%d)".formatted(PRESSURES.get(level - 1), level);
  }

  private String bold(String words) {
    Ansi ansi = spec.commandLine().getColorScheme().ansi();
    return Printed.styled(ansi, Ansi.Style.bold, words);
  }
}
