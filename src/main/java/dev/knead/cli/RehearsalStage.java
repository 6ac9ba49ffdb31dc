package dev.knead.cli;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Endpoint;
import dev.knead.audio.Loudspeakers;
import dev.knead.audio.Microphones;
import dev.knead.language.Screening;
import dev.knead.rehearsal.Recording;
import dev.knead.rehearsal.Rehearsal;
import dev.knead.rehearsal.Script;
import dev.knead.rehearsal.Verdict;
import dev.knead.routine.Routine;
import dev.knead.runtime.EarMaker;
import dev.knead.runtime.Ensemble;
import dev.knead.session.Beforehand;
import dev.knead.session.SessionState;
import dev.knead.speech.SilentEngine;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoicePack;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Sets a rehearsal up and runs it; what {@code rehearse} and {@code demo} share. */
final class RehearsalStage {
  private final Home home;
  private final CommandLine line;
  private final VoiceOptions voices;
  private final JournalOptions journals;
  private final Recording recording = new Recording();

  RehearsalStage(Home home, CommandLine line, VoiceOptions voices, JournalOptions journals) {
    this.home = home;
    this.line = line;
    this.voices = voices;
    this.journals = journals;
  }

  /** What coach and person said, in a rehearsal with sound. */
  Recording recording() {
    return recording;
  }

  /**
   * Runs a script against a routine.
   *
   * @param microphone what is heard besides the person; null for nothing
   * @param loudspeaker where the coach is heard; null for nowhere
   */
  Verdict run(Routine routine, Script script, String microphone, String loudspeaker)
      throws IOException {
    Endpoint outside = free("--mic", microphone);
    Endpoint audience = free("--speaker", loudspeaker);
    Coach coach = new Coach(home, routine.language());
    VoicePack voice = coach.voice(voices.voice);
    Optional<EarMaker> ear =
        script.medium() == Script.Medium.AUDIO
            ? Optional.of(coach.ear(voices.model, ears -> ears.strict(voices.strictness.level)))
            : Optional.empty();
    VoicePack personVoice = coach.voice(script.voice().pack());
    Timeline timeline = new Timeline(words(loudspeaker), line.getColorScheme().ansi());
    try (JournalFile file = JournalFile.of(journals.json)) {
      AudioSource background = Microphones.open(outside, System.in);
      AudioSink sink = Loudspeakers.open(audience, System.out);
      // Nobody listens to a rehearsal in text without a loudspeaker: then the times are enough.
      Ensemble ensemble =
          ear.isEmpty() && loudspeaker == null
              ? Ensemble.of(new SilentEngine(), voice.delivery())
              : new SessionVoices(home.voices(), SessionVoices.Keeping.NOTHING).open(voice);
      timeline.header();
      Rehearsal rehearsal = new Rehearsal(script);
      var stage =
          coach.stage(
              beginning(routine, script), ensemble, background, ear, sink, file.and(timeline));
      if (ear.isEmpty()) {
        return rehearsal.text(stage);
      }
      try (SpeechEngine person = home.voices().open(personVoice)) {
        return rehearsal.audio(stage, person, personVoice.delivery(), recording);
      }
    }
  }

  private static SessionState beginning(Routine routine, Script script) {
    return switch (script.scope()) {
      case STEPS -> SessionState.of(routine);
      case QUESTIONS_TOO ->
          SessionState.of(
              routine, Beforehand.asking(Screening.load(routine.language()).questions()));
    };
  }

  /** Where words go: they must not get into a pipe of sound. */
  PrintWriter words(String loudspeaker) {
    return loudspeaker != null && loudspeaker.strip().equals("-") ? line.getErr() : line.getOut();
  }

  /** A rehearsal runs in virtual time, which no device keeps. */
  private Endpoint free(String option, String name) {
    Endpoint endpoint =
        name == null ? new Endpoint.Nothing() : EndpointOption.parse(line, option, name);
    if (endpoint.pace() == Endpoint.Pace.LIVE) {
      throw new ParameterException(
          line,
          option
              + " "
              + name
              + ": a rehearsal runs in virtual time; name a file.wav, - or null. For a device:"
              + " knead start");
    }
    return endpoint;
  }
}
