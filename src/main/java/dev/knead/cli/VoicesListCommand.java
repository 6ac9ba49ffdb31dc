package dev.knead.cli;

import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.io.PrintWriter;
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
    description = "List the voices, and which is in use.",
    footerHeading = "%nExamples:%n",
    footer = {"  knead voices list"},
    mixinStandardHelpOptions = true)
final class VoicesListCommand implements Callable<Integer> {
  @ParentCommand private VoicesCommand parent;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Ansi ansi = spec.commandLine().getColorScheme().ansi();
    Settings settings = Settings.of(spec);
    settings.check();
    String inUse = settings.value(Setting.VOICE).orElse(Voices.BUILT_IN);
    List<VoicePack> packs = parent.voices().all();
    String row =
        "%%-%ds  %%-%ds  %%-8s  %%-%ds  %%-%ds  %%s"
            .formatted(
                width(packs, VoicePack::id),
                width(packs, pack -> pack.about().name()),
                width(packs, VoicePack::engine),
                width(packs, pack -> pack.about().licence()));
    out.println(
        Printed.styled(
            ansi,
            Ansi.Style.bold,
            row.formatted("ID", "NAME", "LANGUAGE", "ENGINE", "LICENCE", "STATE").strip()));
    for (VoicePack pack : packs) {
      boolean used = pack.id().equals(inUse);
      String line =
          row.formatted(
                  pack.id(),
                  pack.about().name(),
                  pack.language(),
                  pack.engine(),
                  pack.about().licence(),
                  used ? "in use" : "")
              .strip();
      out.println(used ? Printed.styled(ansi, Ansi.Style.fg_green, line) : line);
    }
    if (packs.stream().noneMatch(pack -> pack.id().equals(inUse))) {
      out.printf("%nThe voice in the settings, '%s', is none of them.%n", inUse);
    }
    out.flush();
    return 0;
  }

  /** Of a column: as wide as its widest word, and its title. */
  private static int width(List<VoicePack> packs, Function<VoicePack, String> column) {
    return packs.stream().map(column).mapToInt(String::length).reduce(7, Math::max);
  }
}
