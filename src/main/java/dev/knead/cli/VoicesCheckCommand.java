package dev.knead.cli;

import dev.knead.models.InstallException;
import dev.knead.models.PackInstaller;
import dev.knead.models.PackSource;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks for what is wrong with voices. */
@Command(
    name = "check",
    description = {
      "Check voices: every mistake in voice.yaml with its line and column, and whether the voice"
          + " can be heard.",
      "",
      "Of a pack that is not added yet, only voice.yaml is checked, and nothing is executed.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well, but for voices that need something and were not asked for by name",
      "1:something is wrong, or can't be read",
      "2:wrong usage"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead voices check                all that are installed",
      "  knead voices check kevin16 --all  whether it can speak every fixed sentence",
      "  knead voices check ./grandma      a pack that you are making"
    },
    mixinStandardHelpOptions = true)
final class VoicesCheckCommand implements Callable<Integer> {
  @ParentCommand private VoicesCommand parent;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "VOICE",
      description = "A voice's id, or a pack's folder or archive (default: all installed).",
      completionCandidates = VoicesCommand.Ids.class)
  private List<String> named = List.of();

  @Option(names = "--all", description = "Speak all sentences that are the same in every session.")
  private boolean all;

  private int mistakes;
  private int warnings;

  @Override
  public Integer call() throws IOException {
    List<String> installed = parent.voices().ids();
    LinkedHashSet<String> wanted = new LinkedHashSet<>(named.isEmpty() ? installed : named);
    for (String voice : wanted) {
      Optional<String> id = installed(voice, installed);
      if (id.isPresent()) {
        installed(id.get());
      } else {
        elsewhere(voice);
      }
    }
    out()
        .printf(
            "%s checked: %s, %s.%n",
            counted(wanted.size(), "voice"),
            mistakes == 0 ? "no mistakes" : counted(mistakes, "mistake"),
            warnings == 0 ? "no warnings" : counted(warnings, "warning"));
    out().flush();
    return mistakes == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** The id of an installed voice that is named by it, or by its folder. */
  private Optional<String> installed(String name, List<String> ids) throws IOException {
    if (ids.contains(name)) {
      return Optional.of(name);
    }
    for (String id : ids) {
      if (Files.isDirectory(Path.of(name)) && Files.isSameFile(Path.of(name), parent.folder(id))) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  private void installed(String id) throws VoiceException {
    Path folder = parent.folder(id);
    List<String> problems = VoicesFile.problems(folder, folder.resolve(Voices.FILE).toString());
    problems.forEach(this::mistake);
    if (!problems.isEmpty()) {
      return;
    }
    VoicePack voice;
    try {
      voice = parent.voices().find(id);
    } catch (VoiceException e) {
      mistake("error: " + e.getMessage());
      return;
    }
    Optional<String> obstacle = Voices.obstacle(voice).map(Printed::printable);
    if (obstacle.isPresent()) {
      obstacle(id, obstacle.get());
    } else {
      audition(voice);
    }
  }

  /** Who asks for a voice by its name wants it to speak. */
  private void obstacle(String id, String obstacle) {
    if (named.isEmpty()) {
      warning("%s: warning: not tried. %s".formatted(id, obstacle));
    } else {
      mistake("%s: error: can't speak here. %s".formatted(id, obstacle));
    }
  }

  private void audition(VoicePack voice) {
    VoicesAudition.Extent extent =
        all ? VoicesAudition.Extent.PROMPTS : VoicesAudition.Extent.SAMPLE;
    List<String> faults = new VoicesAudition(parent.voices(), extent).faults(voice);
    faults.forEach(fault -> mistake("%s: error: %s".formatted(voice.id(), fault)));
    if (!faults.isEmpty()) {
      return;
    }
    int words = voice.vocabulary().size();
    out()
        .printf(
            "%s: speaks %s%s%n",
            voice.id(),
            all && words == 0 ? "its sample and every fixed sentence" : "its sample",
            words == 0 ? "" : "; it knows %d words only".formatted(words));
  }

  /** Only the file: nobody has decided to trust the rest. */
  private void elsewhere(String name) throws IOException {
    List<String> problems;
    try {
      PackSource source = source(name);
      problems =
          source instanceof PackSource.Folder folder
              ? VoicesFile.problems(folder.path(), inside(name))
              : unpacked(source, name);
    } catch (InstallException | VoiceException e) {
      mistake("%s: error: %s".formatted(name, e.getMessage()));
      return;
    }
    problems.forEach(this::mistake);
    if (problems.isEmpty()) {
      out()
          .printf(
              "%s: no mistake in %s; nothing of a pack is executed before it is added%n",
              name, Voices.FILE);
    }
  }

  private PackSource source(String name) throws VoiceException {
    PackSource source;
    try {
      source = VoicesSource.of(name, Optional.empty());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), name + " is neither a voice nor a folder nor an archive", e);
    }
    if (source instanceof PackSource.Archive archive && !Files.exists(archive.path())) {
      throw new VoiceException(
          "there is no such voice, and no folder or archive either. The voices are: "
              + String.join(", ", parent.voices().ids()));
    }
    return source;
  }

  /** Unpacks with the same distrust as if it were to be added, and leaves nothing. */
  private List<String> unpacked(PackSource archive, String name) throws IOException {
    FileOnly inspection = new FileOnly(inside(name));
    try {
      parent
          .installer()
          .add(
              archive,
              inspection,
              PackInstaller.Existing.KEEP,
              ProgressBars.orLines(spec.commandLine()));
    } catch (InstallException e) {
      if (inspection.problems.isEmpty()) {
        throw e;
      }
    }
    return inspection.problems.orElseThrow();
  }

  private static String inside(String pack) {
    return Path.of(pack).resolve(Voices.FILE).toString();
  }

  /** Keeps what is wrong in the file, and lets nothing be installed. */
  private static final class FileOnly implements PackInstaller.Inspection {
    private final String file;
    private Optional<List<String>> problems = Optional.empty();

    FileOnly(String file) {
      this.file = file;
    }

    @Override
    public String id(Path unpacked) throws VoiceException {
      problems = Optional.of(VoicesFile.problems(unpacked, file));
      throw new VoiceException("it was to be checked only");
    }
  }

  private void mistake(String line) {
    mistakes++;
    out().println(Printed.styled(ansi(), Ansi.Style.fg_red, line));
  }

  private void warning(String line) {
    warnings++;
    out().println(Printed.styled(ansi(), Ansi.Style.fg_yellow, line));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private Ansi ansi() {
    return spec.commandLine().getColorScheme().ansi();
  }

  private static String counted(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
