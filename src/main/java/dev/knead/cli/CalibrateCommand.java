package dev.knead.cli;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Endpoint;
import dev.knead.audio.Loudspeakers;
import dev.knead.audio.Microphones;
import dev.knead.calibration.CalibrationState;
import dev.knead.calibration.Findings;
import dev.knead.calibration.Outcome;
import dev.knead.hearing.Profile;
import dev.knead.hearing.Strictness;
import dev.knead.runtime.CalibrationRun;
import dev.knead.runtime.CalibrationStage;
import dev.knead.runtime.EarMaker;
import dev.knead.runtime.Ensemble;
import dev.knead.runtime.Pace;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoicePack;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Gets to know a person's voice, room and sound. */
@Command(
    name = "calibrate",
    description = {
      "Let Knead get to know your voice, your room and your loudspeaker, in a little more than a"
          + " minute.",
      "",
      "It listens to the quiet room, then to its own voice, and asks you to say each of eight"
          + " words twice. It tells which of them it hears badly and what to say instead, and"
          + " keeps a profile by which later sessions hear you better. Your voice is not kept."
          + " \"Stop\" ends it at once, and nothing is kept.",
      "",
      "With files or pipes on both sides it runs in virtual time.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead calibrate              with the default microphone and loudspeaker",
      "  knead calibrate --mic USB    with the microphone that has USB in its name",
      "  knead calibrate --show       what is known of you",
      "  knead calibrate --forget     know nothing of it any more"
    },
    mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {
  private static final String LANGUAGE = "en-US";

  @Mixin SoundOptions sound;
  @Mixin VoiceOptions voices;

  @ArgGroup Instead instead = new Instead();

  /** What to do instead of a calibration. */
  static final class Instead {
    @Option(names = "--show", description = "Print the profile that is kept.")
    boolean show;

    @Option(names = "--forget", description = "Remove the profile that is kept.")
    boolean forget;
  }

  @Spec CommandSpec spec;

  private final Home home;
  private final ProfileFile file;

  CalibrateCommand(Home home) {
    this.home = home;
    this.file = new ProfileFile(home.profile());
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (instead.show) {
      return show();
    }
    if (instead.forget) {
      return forget();
    }
    return calibrate();
  }

  private int show() throws IOException {
    Optional<Profile> profile = file.read();
    PrintWriter out = spec.commandLine().getOut();
    if (profile.isPresent()) {
      new ProfilePage(out).print(profile.get());
    } else {
      out.println("There is no profile; knead calibrate makes one.");
      out.flush();
    }
    return ExitCode.OK;
  }

  private int forget() throws IOException {
    tell(
        spec.commandLine().getOut(),
        file.forget() ? "Removed " + file.path() + "." : "There is no profile to forget.");
    return ExitCode.OK;
  }

  private int calibrate() throws IOException, InterruptedException {
    Endpoint microphone = EndpointOption.parse(spec.commandLine(), "--mic", sound.microphone);
    Endpoint loudspeaker = EndpointOption.parse(spec.commandLine(), "--speaker", sound.loudspeaker);
    if (microphone instanceof Endpoint.Nothing) {
      throw new ParameterException(
          spec.commandLine(), "--mic: a calibration needs something to listen to");
    }
    Coach coach = new Coach(home, LANGUAGE);
    VoicePack voice = coach.voice(voices.voice);
    EarMaker ear = coach.ear(voices.model, ears -> ears.strict(Strictness.RELAXED));
    // The words must not get into a pipe of sound.
    PrintWriter out =
        loudspeaker instanceof Endpoint.Pipe
            ? spec.commandLine().getErr()
            : spec.commandLine().getOut();
    Timeline timeline = new Timeline(out, spec.commandLine().getColorScheme().ansi());
    SpeechEngine engine = home.voices().open(voice);
    AudioSource source = Microphones.open(microphone, System.in);
    AudioSink sink = Loudspeakers.open(loudspeaker, System.out);
    timeline.header();
    CalibrationStage stage =
        coach.calibration(Ensemble.of(engine, voice.delivery()), source, ear, sink, timeline);
    return conclude(run(stage, microphone, loudspeaker), out);
  }

  private static CalibrationState run(
      CalibrationStage stage, Endpoint microphone, Endpoint loudspeaker)
      throws IOException, InterruptedException {
    CalibrationRun run = new CalibrationRun(stage);
    return microphone.pace() == Endpoint.Pace.LIVE || loudspeaker.pace() == Endpoint.Pace.LIVE
        ? run.live(pace(microphone), pace(loudspeaker))
        : run.inVirtualTime();
  }

  private static Pace pace(Endpoint endpoint) {
    return endpoint.pace() == Endpoint.Pace.LIVE ? Pace.DEVICE : Pace.CLOCK;
  }

  private int conclude(CalibrationState state, PrintWriter out) throws IOException {
    Outcome outcome = state.outcome().orElseThrow();
    Optional<Findings> findings = Findings.of(state);
    out.println();
    if (outcome == Outcome.KEPT) {
      Findings found = findings.orElseThrow();
      new ProfilePage(out).print(found);
      file.write(found.profile());
      tell(out, "Kept in " + file.path() + ".");
      return ExitCode.OK;
    }
    if (outcome == Outcome.CANCELLED) {
      tell(out, "Ended by you. Nothing is kept.");
      return ExitCode.OK;
    }
    findings.ifPresent(new ProfilePage(out)::print);
    throw new IOException("Not a word was heard, so nothing is kept; knead doctor looks for why.");
  }

  private static void tell(PrintWriter out, String words) {
    out.println(words);
    out.flush();
  }
}
