package dev.knead.cli;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Endpoint;
import dev.knead.audio.Loudspeakers;
import dev.knead.audio.Microphones;
import dev.knead.hearing.Profile;
import dev.knead.routine.Routine;
import dev.knead.runtime.EarMaker;
import dev.knead.runtime.Ensemble;
import dev.knead.runtime.Journal;
import dev.knead.runtime.LiveRun;
import dev.knead.runtime.Meanwhile;
import dev.knead.runtime.Pace;
import dev.knead.runtime.Person;
import dev.knead.runtime.RehearsedRun;
import dev.knead.runtime.Stage;
import dev.knead.runtime.TimeOfDay;
import dev.knead.session.SessionState;
import dev.knead.speech.CachedEngine;
import dev.knead.speech.PhraseCache;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a massage. */
@Command(
    name = "start",
    description = {
      "Start a massage: the coach reads each step aloud and listens for what you say.",
      "",
      "Without a ROUTINE it asks aloud which one, and takes its number or its name. Say"
          + " \"help\" at any time to hear what you can say; \"stop\" always ends it, and so does"
          + " Ctrl-C.",
      "",
      "With files or pipes on both sides it runs in virtual time, as fast as it can, and the"
          + " same input gives the same session.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead start                            ask which massage",
      "  knead start sciatica-self              with the default microphone and loudspeaker",
      "  knead start sciatica-self --mic USB    with the microphone that has USB in its name",
      "  knead start my-routine.yaml --json session.jsonl",
      "  knead start sciatica-self --mic me.wav --speaker coach.wav",
      "  arecord -q -t raw -f S16_LE -r 16000 | knead start --mic - --speaker - |"
          + " aplay -q -t raw -f S16_LE -r 16000"
    },
    mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {
  /** Who sets the pace of a session. */
  enum Tempo {
    /** Real time where a device is involved, virtual time otherwise. */
    AUTO,
    /** Real time, with files too. */
    LIVE
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "ROUTINE",
      description = "A routine's id, or a file; knead list shows what there is.")
  String routine;

  @Mixin SoundOptions sound;
  @Mixin VoiceOptions voices;
  @Mixin JournalOptions journals;

  @Option(
      names = "--tempo",
      paramLabel = "TEMPO",
      defaultValue = "auto",
      description =
          "auto: real time where a device is involved, virtual time otherwise; live: real time"
              + " with files and pipes too (default: ${DEFAULT-VALUE}).")
  Tempo tempo;

  @Spec CommandSpec spec;

  private final Home home;

  StartCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Endpoint microphone = EndpointOption.parse(spec.commandLine(), "--mic", sound.microphone);
    Endpoint loudspeaker = EndpointOption.parse(spec.commandLine(), "--speaker", sound.loudspeaker);
    // The slowest of all that comes before the first word; it takes no other's result.
    Meanwhile<Ensemble> voiceBox =
        Meanwhile.begin(
            "voice", () -> keepingVoices().open(VoicesChoice.of(home.voices(), voices.voice)));
    SessionState beginning = beginning(RoutineLibrary.of(home));
    Coach coach = new Coach(home, beginning.menu().get(0).language());
    Profile profile = new ProfileFile(home.profile()).readOrTell(spec.commandLine().getErr());
    Optional<EarMaker> ear =
        microphone instanceof Endpoint.Nothing
            ? Optional.empty()
            : Optional.of(
                coach.ear(
                    voices.model, ears -> ears.strict(voices.strictness.level).with(profile)));
    Timeline timeline = new Timeline(out(loudspeaker), ansi());
    try (JournalFile file = JournalFile.of(journals.json)) {
      Journal journal = file.and(timeline);
      // All that can be refused is opened before the first word is spoken; the loudspeaker last,
      // so that no file is begun for nothing.
      Ensemble ensemble = voiceBox.await();
      AudioSource source = Microphones.open(microphone, System.in);
      AudioSink sink = Loudspeakers.open(loudspeaker, System.out);
      Stage stage = coach.stage(beginning, ensemble, source, ear, sink, journal);
      timeline.header();
      run(stage, microphone, loudspeaker);
    }
    return CommandLine.ExitCode.OK;
  }

  /** Voices that speak a sentence only once, and keep it for the next session. */
  private SessionVoices keepingVoices() {
    PhraseCache cache = new PhraseCache(home.phrases(), PhraseCache.USUAL_BYTES, TimeOfDay.clock());
    return new SessionVoices(
        home.voices(), (engine, voice) -> new CachedEngine(engine, voice, cache));
  }

  private void run(Stage stage, Endpoint microphone, Endpoint loudspeaker)
      throws IOException, InterruptedException {
    if (tempo == Tempo.LIVE
        || microphone.pace() == Endpoint.Pace.LIVE
        || loudspeaker.pace() == Endpoint.Pace.LIVE) {
      LiveRun run = new LiveRun(stage, pace(microphone), pace(loudspeaker));
      Interruption interruption = new Interruption(run);
      try {
        run.run();
      } finally {
        interruption.over();
      }
    } else {
      new RehearsedRun(stage, Person.NOBODY).run();
    }
  }

  private static Pace pace(Endpoint endpoint) {
    return endpoint.pace() == Endpoint.Pace.LIVE ? Pace.DEVICE : Pace.CLOCK;
  }

  private SessionState beginning(RoutineLibrary library) throws IOException {
    if (routine != null) {
      return SessionState.of(library.find(routine));
    }
    List<Routine> menu = library.routines();
    if (menu.isEmpty()) {
      throw new IOException("There is no routine to start; knead list shows why.");
    }
    return SessionState.choosing(menu);
  }

  /** The timeline must not get into a pipe of sound. */
  private PrintWriter out(Endpoint loudspeaker) {
    return loudspeaker instanceof Endpoint.Pipe
        ? spec.commandLine().getErr()
        : spec.commandLine().getOut();
  }

  private CommandLine.Help.Ansi ansi() {
    return spec.commandLine().getColorScheme().ansi();
  }
}
