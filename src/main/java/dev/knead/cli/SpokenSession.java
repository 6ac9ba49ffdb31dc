package dev.knead.cli;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Endpoint;
import dev.knead.audio.Loudspeakers;
import dev.knead.audio.Microphones;
import dev.knead.audio.RecordingSource;
import dev.knead.audio.WavSink;
import dev.knead.hearing.Profile;
import dev.knead.runtime.EarMaker;
import dev.knead.runtime.Ensemble;
import dev.knead.runtime.Journal;
import dev.knead.runtime.LiveRun;
import dev.knead.runtime.Meanwhile;
import dev.knead.runtime.Pace;
import dev.knead.runtime.Person;
import dev.knead.runtime.RehearsedRun;
import dev.knead.runtime.ReturningSink;
import dev.knead.runtime.ReturningSource;
import dev.knead.runtime.Stage;
import dev.knead.runtime.TimeOfDay;
import dev.knead.session.SessionState;
import dev.knead.speech.CachedEngine;
import dev.knead.speech.PhraseCache;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A session between microphone and loudspeaker, as the options say. */
final class SpokenSession {
  /** Who sets the pace of a session. */
  enum Tempo {
    /** Real time where a device is involved, virtual time otherwise. */
    AUTO,
    /** Real time, with files too. */
    LIVE
  }

  /**
   * What a session is about.
   *
   * @param language of the coach, a BCP 47 tag
   * @param beginning the first state, by what the diary knows
   */
  record Subject(String language, Function<SessionDiary, SessionState> beginning) {}

  /** Finds out what a session is about. */
  @FunctionalInterface
  interface Preparation {
    /**
     * The subject; voice and diary are being opened at the same time, on other threads.
     *
     * @throws IOException when there is nothing to begin
     */
    Subject subject() throws IOException;
  }

  @Mixin SoundOptions sound;
  @Mixin VoiceOptions voices;
  @Mixin JournalOptions journals;
  @Mixin DiaryOptions keeping;
  @Mixin QuietOption telling;

  @Option(
      names = "--tempo",
      paramLabel = "TEMPO",
      defaultValue = "auto",
      description =
          "auto: real time where a device is involved, virtual time otherwise; live: real time"
              + " with files and pipes too (default: ${DEFAULT-VALUE}).")
  Tempo tempo;

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  /**
   * Runs it to its end.
   *
   * @return the exit code
   */
  int run(Home home, Preparation preparation) throws IOException, InterruptedException {
    try (JournalFile file = JournalFile.of(journals.json)) {
      return run(home, preparation, file);
    }
  }

  /**
   * Runs it to its end, one of several.
   *
   * @param file is told what happens, and is left open
   * @return the exit code
   */
  int run(Home home, Preparation preparation, JournalFile file)
      throws IOException, InterruptedException {
    CommandLine line = spec.commandLine();
    Endpoint microphone = EndpointOption.parse(line, "--mic", sound.microphone);
    Endpoint loudspeaker = EndpointOption.parse(line, "--speaker", sound.loudspeaker);
    mustNotWriteOver(microphone);
    // The slowest of all that comes before the first word; they take no other's result.
    Meanwhile<Ensemble> voiceBox =
        Meanwhile.begin(
            "voice", () -> keepingVoices(home).open(VoicesChoice.of(home.voices(), voices.voice)));
    Meanwhile<Subject> about = Meanwhile.begin("routine", preparation::subject);
    try (SessionDiary diary = diary(home)) {
      Subject subject = about.await();
      SessionState first = subject.beginning().apply(diary);
      Coach coach = new Coach(home, subject.language());
      Profile profile = new ProfileFile(home.profile()).readOrTell(line.getErr());
      Optional<EarMaker> ear =
          microphone instanceof Endpoint.Nothing
              ? Optional.empty()
              : Optional.of(
                  coach.ear(
                      voices.model, ears -> ears.strict(voices.strictness.level).with(profile)));
      BottomLine bottom = new BottomLine(words(loudspeaker));
      Timeline timeline = Timeline.live(bottom.printer(), line.getColorScheme().ansi());
      LastHeard heard = new LastHeard();
      Journal journal = telling.quiet ? file : file.and(heard).and(timeline);
      // All that can be refused is opened before the first word is spoken; the loudspeaker last,
      // so that no file is begun for nothing, and then the diary.
      Ensemble ensemble = voiceBox.await();
      AudioSource source = microphone(microphone);
      AudioSink sink = loudspeaker(loudspeaker);
      Stage stage =
          coach.stage(first, ensemble, source, ear, sink, journal).rememberedBy(diary.begin());
      if (telling.quiet) {
        return run(stage, microphone, loudspeaker, bottom, Optional.empty());
      }
      timeline.header();
      LivePainter painter = new LivePainter(bottom, heard, line.getColorScheme().ansi());
      return run(stage, microphone, loudspeaker, bottom, Optional.of(painter));
    }
  }

  private SessionDiary diary(Home home) {
    PrintWriter err = spec.commandLine().getErr();
    return keeping.without
        ? SessionDiary.none(TimeOfDay.clock(), err)
        : SessionDiary.open(home.diary(), TimeOfDay.clock(), err);
  }

  private void mustNotWriteOver(Endpoint microphone) {
    if (microphone instanceof Endpoint.WavFile heard
        && keeping.recording != null
        && heard.path().toAbsolutePath().equals(keeping.recording.toAbsolutePath())) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--record would write over what --mic reads; name another file");
    }
  }

  private AudioSource microphone(Endpoint endpoint) throws IOException {
    // A device may be unplugged; a file or a pipe that ends has ended.
    AudioSource source =
        endpoint.pace() == Endpoint.Pace.LIVE
            ? ReturningSource.open(() -> Microphones.open(endpoint, System.in))
            : Microphones.open(endpoint, System.in);
    return keeping.recording == null
        ? source
        : new RecordingSource(source, new WavSink(keeping.recording));
  }

  private static AudioSink loudspeaker(Endpoint endpoint) throws IOException {
    return endpoint.pace() == Endpoint.Pace.LIVE
        ? ReturningSink.open(() -> Loudspeakers.open(endpoint, System.out))
        : Loudspeakers.open(endpoint, System.out);
  }

  /** Voices that speak a sentence only once, and keep it for the next session. */
  static SessionVoices keepingVoices(Home home) {
    PhraseCache cache = new PhraseCache(home.phrases(), PhraseCache.USUAL_BYTES, TimeOfDay.clock());
    return new SessionVoices(
        home.voices(), (engine, voice) -> new CachedEngine(engine, voice, cache));
  }

  private int run(
      Stage stage,
      Endpoint microphone,
      Endpoint loudspeaker,
      BottomLine bottom,
      Optional<LivePainter> painter)
      throws IOException, InterruptedException {
    if (tempo == Tempo.LIVE
        || microphone.pace() == Endpoint.Pace.LIVE
        || loudspeaker.pace() == Endpoint.Pace.LIVE) {
      LiveRun run = new LiveRun(stage, pace(microphone), pace(loudspeaker));
      try (Interruption interruption = new Interruption(run::interrupt);
          LiveScreen screen = new LiveScreen(run, bottom, painter)) {
        screen.begin();
        run.run();
        return interruption.exitCode().orElse(CommandLine.ExitCode.OK);
      }
    }
    new RehearsedRun(stage, Person.NOBODY).run();
    return CommandLine.ExitCode.OK;
  }

  private static Pace pace(Endpoint endpoint) {
    return endpoint.pace() == Endpoint.Pace.LIVE ? Pace.DEVICE : Pace.CLOCK;
  }

  /** Where words go: they must not get into a pipe of sound. */
  private PrintWriter words(Endpoint loudspeaker) {
    return loudspeaker instanceof Endpoint.Pipe
        ? spec.commandLine().getErr()
        : spec.commandLine().getOut();
  }
}
