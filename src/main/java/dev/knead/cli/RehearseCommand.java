package dev.knead.cli;

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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries a routine with a scripted person. */
@Command(
    name = "rehearse",
    description = {
      "Try a routine with a scripted person, in virtual time.",
      "",
      "The script says when the person says what; docs/rehearsing.md describes it. Its commands"
          + " go straight to the session, or, with 'audio: true', are spoken by a second voice"
          + " and have to be heard. Exit code 1 when a command was missed or misheard.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead rehearse sciatica-self --script impatient.yaml",
      "  knead rehearse my-routine.yaml --script spoken.yaml --speaker coach.wav",
      "  knead rehearse sciatica-self --script spoken.yaml --mic rain.wav --json events.jsonl"
    },
    mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ROUTINE", description = "A routine's id, or a file.")
  String routine;

  @Option(
      names = "--script",
      required = true,
      paramLabel = "FILE",
      description = "What the person does.")
  Path script;

  @Option(
      names = "--mic",
      paramLabel = "SOURCE",
      description =
          "What the microphone hears besides the person: file.wav or - (default: nothing).")
  String microphone;

  @Option(
      names = "--speaker",
      paramLabel = "SINK",
      description = "Where the coach is heard: file.wav or - (default: nowhere).")
  String loudspeaker;

  @Mixin VoiceOptions voices;
  @Mixin JournalOptions journals;
  @Spec CommandSpec spec;

  private final Home home;

  RehearseCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    Script person = ScriptReader.read(script);
    Routine massage = RoutineLibrary.of(home).find(routine);
    RehearsalStage stage = new RehearsalStage(home, spec.commandLine(), voices, journals);
    Verdict verdict = stage.run(massage, person, microphone, loudspeaker);
    new VerdictPage(stage.words(loudspeaker), spec.commandLine().getColorScheme().ansi())
        .print(verdict);
    return verdict.passed() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }
}
