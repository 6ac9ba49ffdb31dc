package dev.knead.cli;

import dev.knead.audio.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks at all that a session needs. */
@Command(
    name = "doctor",
    description = {
      "Check all that a session needs, and say what to do where something is missing.",
      "",
      "Looks at Java, the program's folder, the settings, the profile, the speech model, the"
          + " voice, the microphone (its level, clipping and noise too), the loudspeaker and the disk; lists"
          + " the devices, and the settings in force with where they come from. Exit code 0 when"
          + " a session could start, 1 when not.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead doctor                 with the default microphone and loudspeaker",
      "  knead doctor --mic USB       is that one any better?",
      "  knead doctor --mic me.wav    measure a recording instead"
    },
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  /** Two seconds of recording, and as much again for a slow device to begin. */
  private static final TimeLimit PATIENCE = new TimeLimit(Duration.ofSeconds(4));

  private final Home home;
  private final Map<String, String> environment;
  private final SoundSystem sound;

  @Mixin private SoundOptions endpoints;
  @Mixin private VoiceOptions voices;
  @Spec private CommandSpec spec;

  DoctorCommand(Home home) {
    this(home, System.getenv(), SoundSystem.of(System.in, System.out));
  }

  DoctorCommand(Home home, Map<String, String> environment, SoundSystem sound) {
    this.home = home;
    this.environment = environment;
    this.sound = sound;
  }

  @Override
  public Integer call() {
    FindingsPage page =
        new FindingsPage(spec.commandLine().getOut(), spec.commandLine().getColorScheme().ansi());
    Settings settings = Settings.of(spec);
    long failing = 0;
    for (Check check : checks(settings)) {
      for (Finding finding : check.findings()) {
        page.print(finding);
        failing += finding.mark() == Finding.Mark.FAILING ? 1 : 0;
      }
    }
    page.printDevices("Microphones", sound.microphones());
    page.printDevices("Loudspeakers", sound.loudspeakers());
    page.printSettings(settings.inForce(spec));
    page.printVerdict(failing);
    return failing == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** Those that take no time first. */
  private List<Check> checks(Settings settings) {
    return List.of(
        new JavaCheck(Runtime.version()),
        new ProgramCheck(home),
        new SettingsCheck(settings, home.settings(), environment),
        new ProfileCheck(new ProfileFile(home.profile())),
        new DiskCheck(home.cache()),
        new ModelCheck(home, Optional.ofNullable(voices.model)),
        new VoiceCheck(home.voices(), voices.voice, home.voices()::open),
        new LoudspeakerCheck(endpoint("--speaker", endpoints.loudspeaker), sound, PATIENCE),
        new MicrophoneCheck(
            endpoint("--mic", endpoints.microphone), sound, PATIENCE, this::noteToPerson));
  }

  private Endpoint endpoint(String option, String text) {
    try {
      return Endpoint.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
    }
  }

  /** On the error stream, so that the report can be kept. */
  private void noteToPerson(String words) {
    spec.commandLine().getErr().println(words);
    spec.commandLine().getErr().flush();
  }
}
