package dev.knead.cli;

import dev.knead.models.Checksum;
import dev.knead.models.InstallException;
import dev.knead.models.PackInstaller;
import dev.knead.models.PackSource;
import dev.knead.speech.VoicePack;
import dev.knead.speech.VoicePackReader;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings a voice onto this computer. */
@Command(
    name = "add",
    description = {
      "Add a voice pack: a folder, a .zip or .tar.gz file, or an https address.",
      "It is checked, and nothing of it is executed. Where a program or code of the pack's own"
          + " would be executed when it speaks, that is told, and you are asked first."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead voices add ./grandma          a folder",
      "  knead voices add grandma.zip        an archive",
      "  knead voices add grandma --replace  a newer one of the same id",
      "  knead voices add https://example.org/grandma.zip --sha256 HEX"
    },
    mixinStandardHelpOptions = true)
final class VoicesAddCommand implements Callable<Integer> {
  @ParentCommand private VoicesCommand parent;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SOURCE",
      description = "A folder, an archive, or an address that begins with https://.")
  private String source;

  @Option(
      names = "--sha256",
      paramLabel = "HEX",
      description = "What the archive's bytes must hash to; required for an address.")
  private Optional<String> sha256;

  @Option(
      names = "--yes",
      description = "Agree beforehand to what it executes, and to replacing recordings.")
  private boolean agreed;

  @Option(names = "--replace", description = "Take the place of your voice of the same id.")
  private boolean replace;

  @Override
  public Integer call() throws IOException {
    PackInstaller.Existing existing =
        replace ? PackInstaller.Existing.REPLACE : PackInstaller.Existing.KEEP;
    VoicesInspection inspection =
        new VoicesInspection(
            parent, spec.commandLine(), existing, agreed ? Asker.AGREED : parent.asker());
    VoicePack pack =
        VoicePackReader.read(
            parent
                .installer()
                .add(source(), inspection, existing, ProgressBars.orLines(spec.commandLine())));
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Added %1$s. Try it: knead voices try %1$s%n", pack.id());
    Voices.obstacle(pack)
        .map(Printed::printable)
        .ifPresent(obstacle -> out.println("It can't speak here yet. " + obstacle));
    out.flush();
    return 0;
  }

  private PackSource source() {
    try {
      return VoicesSource.of(
          source,
          sha256.isPresent() ? Optional.of(Checksum.parse(sha256.get())) : Optional.empty());
    } catch (InstallException e) {
      throw new ParameterException(spec.commandLine(), "--sha256: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
