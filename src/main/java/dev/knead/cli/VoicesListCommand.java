package dev.knead.cli;

import dev.knead.speech.Voices;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows the voice packs. */
@Command(
    name = "list",
    description = "List the voices, which is in use, and what those need that can't speak here.",
    footerHeading = "%nExamples:%n",
    footer = {"  knead voices list"},
    mixinStandardHelpOptions = true)
final class VoicesListCommand implements Callable<Integer> {
  @ParentCommand private VoicesCommand parent;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Settings settings = Settings.of(spec);
    settings.check();
    String inUse = VoiceOptions.voiceInForce(settings).value().orElseThrow();
    Voices voices = parent.voices();
    List<VoicesRow> rows = new ArrayList<>();
    rows.add(VoicesRow.TITLES);
    for (String id : voices.ids()) {
      rows.add(
          VoicesRow.of(
              voices,
              id,
              id.equals(inUse) ? VoicesRow.Use.IN_USE : VoicesRow.Use.AT_HAND,
              parent.isReady(id) ? VoicesRow.Owner.PROGRAM : VoicesRow.Owner.USER));
    }
    print(rows, out);
    if (rows.stream().anyMatch(row -> row.id().endsWith(VoicesRow.OWN))) {
      out.printf("%n%s your own%n", VoicesRow.OWN);
    }
    if (!voices.ids().contains(inUse)) {
      out.printf("%nThe voice in the settings, '%s', is none of them.%n", inUse);
    }
    out.flush();
    return 0;
  }

  private void print(List<VoicesRow> rows, PrintWriter out) {
    Ansi ansi = spec.commandLine().getColorScheme().ansi();
    String format =
        "%%-%ds  %%-%ds  %%-%ds  %%-%ds  %%s"
            .formatted(
                width(rows, VoicesRow::id),
                width(rows, VoicesRow::name),
                width(rows, VoicesRow::language),
                width(rows, VoicesRow::engine));
    for (VoicesRow row : rows) {
      String line =
          format.formatted(row.id(), row.name(), row.language(), row.engine(), row.state());
      out.println(row.style().map(style -> Printed.styled(ansi, style, line)).orElse(line));
    }
  }

  private static int width(List<VoicesRow> rows, Function<VoicesRow, String> column) {
    return rows.stream().map(column).mapToInt(String::length).max().orElseThrow();
  }
}
