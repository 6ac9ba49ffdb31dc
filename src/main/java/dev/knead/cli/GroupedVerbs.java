package dev.knead.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IHelpSectionRenderer;

/** The verbs in the root's help, by what they are for. A verb of no group stands under "More". */
final class GroupedVerbs implements IHelpSectionRenderer {
  private static final List<Entry<String, List<String>>> GROUPS =
      List.of(
          Map.entry("Massage", List.of("start", "standby", "screen", "demo", "list", "show")),
          Map.entry("Diary", List.of("history", "report", "forget")),
          Map.entry("Write routines", List.of("check", "rehearse")),
          Map.entry("Set up", List.of("doctor", "calibrate", "models", "voices", "hear", "bench")));

  private static final int MARGIN = 13;

  @Override
  public String render(Help help) {
    Ansi ansi = help.colorScheme().ansi();
    Map<String, CommandLine> left = visible(help);
    StringBuilder text = new StringBuilder();
    for (Entry<String, List<String>> group : GROUPS) {
      Map<String, CommandLine> verbs = new LinkedHashMap<>();
      for (String name : group.getValue()) {
        if (left.containsKey(name)) {
          verbs.put(name, left.remove(name));
        }
      }
      append(text, ansi, group.getKey(), verbs);
    }
    append(text, ansi, "More", left);
    return text.toString();
  }

  private static Map<String, CommandLine> visible(Help help) {
    Map<String, CommandLine> verbs = new LinkedHashMap<>(help.commandSpec().subcommands());
    verbs.values().removeIf(verb -> verb.getCommandSpec().usageMessage().hidden());
    return verbs;
  }

  private static void append(
      StringBuilder text, Ansi ansi, String title, Map<String, CommandLine> verbs) {
    if (verbs.isEmpty()) {
      return;
    }
    text.append(String.format("%n%s%n", ansi.string("@|bold " + title + ":|@")));
    verbs.forEach(
        (name, verb) -> {
          List<String> lines =
              Printed.wrapped(
                  summary(verb), "  " + Printed.padded(name, MARGIN - 2), " ".repeat(MARGIN));
          List<String> styled = new ArrayList<>(lines);
          styled.set(
              0,
              "  "
                  + Printed.styled(ansi, Ansi.Style.bold, name)
                  + lines.get(0).substring(2 + name.length()));
          styled.forEach(line -> text.append(line).append(System.lineSeparator()));
        });
  }

  /** What the verb's own help begins with. */
  private static String summary(CommandLine verb) {
    String[] header = verb.getCommandSpec().usageMessage().header();
    String[] description = verb.getCommandSpec().usageMessage().description();
    return header.length > 0 ? header[0] : description.length > 0 ? description[0] : "";
  }
}
