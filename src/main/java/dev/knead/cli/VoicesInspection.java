package dev.knead.cli;

import dev.knead.models.PackInstaller;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.VoicePackReader;
import dev.knead.speech.Voices;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Looks at a pack before it is added, shows it, and asks where something is at stake. */
final class VoicesInspection implements PackInstaller.Inspection {
  private final VoicesCommand voices;
  private final CommandLine line;
  private final PackInstaller.Existing existing;
  private final Asker asker;

  VoicesInspection(
      VoicesCommand voices, CommandLine line, PackInstaller.Existing existing, Asker asker) {
    this.voices = voices;
    this.line = line;
    this.existing = existing;
    this.asker = asker;
  }

  @Override
  public String id(Path unpacked) throws VoiceException {
    VoicePack pack = read(unpacked);
    refuseTaken(pack.id());
    List<String> stakes = stakes(pack);
    new VoicesPage(line).print(pack);
    PrintWriter out = line.getOut();
    stakes.forEach(stake -> out.println(Printed.styled(ansi(), Ansi.Style.bold, stake)));
    out.flush();
    if (!stakes.isEmpty()) {
      agree(stakes);
    }
    return pack.id();
  }

  private VoicePack read(Path unpacked) throws VoiceException {
    List<String> problems = VoicesFile.problems(unpacked, Voices.FILE);
    if (problems.isEmpty()) {
      return VoicePackReader.read(unpacked);
    }
    problems.forEach(
        problem -> line.getErr().println(Printed.styled(ansi(), Ansi.Style.fg_red, problem)));
    line.getErr().flush();
    throw new VoiceException(
        "there %s in its %s"
            .formatted(
                problems.size() == 1
                    ? "is a mistake"
                    : "are %d mistakes".formatted(problems.size()),
                Voices.FILE));
  }

  private void refuseTaken(String id) throws VoiceException {
    if (voices.isReady(id)) {
      throw new VoiceException(
          "its id %s is that of a voice that came with Knead; give it another in %s"
              .formatted(id, Voices.FILE));
    }
    if (existing == PackInstaller.Existing.KEEP && Files.exists(own(id))) {
      throw new VoiceException(
          "there is a voice %s already; --replace puts this one in its place".formatted(id));
    }
  }

  private Path own(String id) {
    return voices.home().ownVoices().resolve(id);
  }

  /** What has to be agreed to, a sentence each. */
  private List<String> stakes(VoicePack pack) throws VoiceException {
    List<String> stakes = new ArrayList<>();
    Voices.executes(pack)
        .map(Printed::printable)
        .ifPresent(executed -> stakes.add("When it speaks, it executes: " + executed));
    if (VoicesRecordings.mayBeIn(voices.home().ownVoices(), pack.id())) {
      stakes.add("It takes the place of recordings, which can't be made again: " + own(pack.id()));
    }
    return stakes;
  }

  private void agree(List<String> stakes) throws VoiceException {
    switch (asker.ask("Add it?")) {
      case YES -> {}
      case NO -> throw new VoiceException("you did not agree");
      case NOBODY ->
          throw new VoiceException(
              "nobody is at a terminal to agree to this: %s. If you do, add --yes"
                  .formatted(String.join("; ", stakes)));
    }
  }

  private Ansi ansi() {
    return line.getColorScheme().ansi();
  }
}
