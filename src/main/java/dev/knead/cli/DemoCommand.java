package dev.knead.cli;

import dev.knead.models.Catalog;
import dev.knead.models.InstalledModels;
import dev.knead.models.SpeechModel;
import dev.knead.rehearsal.Script;
import dev.knead.rehearsal.ScriptReader;
import dev.knead.rehearsal.Verdict;
import dev.knead.routine.Routine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows a whole session without a microphone, a loudspeaker or a person. */
@Command(
    name = "demo",
    description = {
      "Show a whole self-massage without any sound hardware.",
      "",
      "The real voice speaks every sentence, a scripted person speaks the commands into a"
          + " simulated microphone, the real recognizer hears them, and the session reacts: in"
          + " virtual time, so that minutes pass in seconds. Prints a timeline and writes what"
          + " was said (coach left, person right). Exit code 1 when a command was missed or"
          + " misheard.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead demo                       a timeline, and demo.wav",
      "  knead demo --wav /tmp/hear.wav   the sound somewhere else",
      "  knead demo --json demo.jsonl     every event as a JSON line"
    },
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--wav",
      paramLabel = "FILE",
      defaultValue = "demo.wav",
      description = "Where the sound goes (default: ${DEFAULT-VALUE}).")
  Path wav;

  @Mixin VoiceOptions voices;
  @Mixin JournalOptions journals;
  @Spec CommandSpec spec;

  private final Home home;

  DemoCommand(Home home) {
    this.home = home;
  }

  /** Where no model is installed yet: as {@code knead models install}, with its progress. */
  private int installModel() throws IOException {
    for (SpeechModel model : Catalog.read(home.modelCatalog()).models()) {
      if (home.installedModels().state(model) == InstalledModels.State.READY) {
        return CommandLine.ExitCode.OK;
      }
    }
    return Main.commandLine(home, System.getenv())
        .setOut(spec.commandLine().getOut())
        .setErr(spec.commandLine().getErr())
        .setColorScheme(spec.commandLine().getColorScheme())
        .execute("models", "install");
  }

  @Override
  public Integer call() throws IOException {
    int installed = installModel();
    if (installed != CommandLine.ExitCode.OK) {
      return installed;
    }
    Script script = ScriptReader.read(home.routines().resolve("rehearsals").resolve("demo.yaml"));
    Routine routine = RoutineLibrary.of(home).find(script.routine().orElseThrow());
    RehearsalStage stage = new RehearsalStage(home, spec.commandLine(), voices, journals);
    Verdict verdict = stage.run(routine, script, null, null);
    stage.recording().write(wav);
    new VerdictPage(stage.words(null), spec.commandLine().getColorScheme().ansi()).print(verdict);
    spec.commandLine().getOut().println("The session's sound: " + wav);
    spec.commandLine().getOut().flush();
    return verdict.passed() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }
}
