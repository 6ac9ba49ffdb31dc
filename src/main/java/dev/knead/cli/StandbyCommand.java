package dev.knead.cli;

import dev.knead.audio.Endpoint;
import dev.knead.audio.Loudspeakers;
import dev.knead.audio.Microphones;
import dev.knead.hearing.Profile;
import dev.knead.hearing.Strictness;
import dev.knead.language.Phrasebook;
import dev.knead.language.Prompts;
import dev.knead.runtime.EarMaker;
import dev.knead.runtime.StandbyRun;
import dev.knead.speech.VoicePack;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Waits until somebody asks for a massage. */
@Command(
    name = "standby",
    description = {
      "Wait until somebody says \"start massage\", then start one; afterwards wait again.",
      "",
      "It listens for nothing else, and strictly, whatever --strictness says: a television should"
          + " not begin a massage. What follows is a massage as with knead start, with the same"
          + " options. The word is \"start massage\", \"start the massage\" or \"begin massage\".",
      "",
      "It goes on until Ctrl-C or a polite kill. A microphone that is not there, or goes away, is"
          + " waited for; a massage that fails is told in a line.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead standby                        asks which massage, each time",
      "  knead standby sciatica-self          always the same",
      "  knead standby --unannounced          without a word before somebody asks",
      "  knead standby --mic USB --json events.jsonl",
      "",
      "docs/headless.md shows how to have it from boot on."
    },
    mixinStandardHelpOptions = true)
final class StandbyCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "ROUTINE",
      description = "A routine's id, or a file; knead list shows what there is.")
  String routine;

  @Option(
      names = "--unannounced",
      description = "Say nothing by itself: not that it is ready, and nothing after a massage.")
  boolean unannounced;

  @Mixin SpokenSession session;

  @Spec CommandSpec spec;

  private final Home home;

  StandbyCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    CommandLine line = spec.commandLine();
    Endpoint microphone = microphone(line);
    Endpoint loudspeaker = loudspeaker(line);
    mustNotRecord(line);
    Massage massage = new Massage(home, Optional.ofNullable(routine));
    // What does not mend itself is refused now, not when somebody asks for a massage.
    String language = massage.subject().language();
    VoicePack voice = VoicesChoice.of(home.voices(), session.voices.voice);
    StandbyRun waiting =
        new StandbyRun(
            () -> Microphones.open(microphone, System.in),
            ear(language),
            Phrasebook.load(language).standby(),
            new StandbyLines(line.getOut(), line.getErr()));
    StandbyVoice speaking =
        new StandbyVoice(
            Prompts.load(language),
            () -> SpokenSession.keepingVoices(home).alone(voice),
            () -> Loudspeakers.open(loudspeaker, System.out),
            new Timeline(line.getOut(), line.getColorScheme().ansi()),
            line.getErr());
    // A massage has an interruption of its own: it says its closing words, and none follows.
    try (Interruption interruption = new Interruption(waiting::interrupt);
        JournalFile file = JournalFile.of(session.journals.json)) {
      int code =
          new Standby(
                  waiting,
                  unannounced ? new Unannounced(speaking) : speaking,
                  () -> session.run(home, massage, file),
                  line.getErr())
              .run();
      return interruption.exitCode().orElse(code);
    }
  }

  private EarMaker ear(String language) throws IOException {
    Profile profile = new ProfileFile(home.profile()).readOrTell(spec.commandLine().getErr());
    return new Coach(home, language)
        .ear(session.voices.model, ears -> ears.strict(Strictness.STRICT).with(profile));
  }

  /** What has an end, or begins anew each time, is nothing for standby. */
  private Endpoint microphone(CommandLine line) {
    Endpoint microphone = EndpointOption.parse(line, "--mic", session.sound.microphone);
    if (microphone.pace() != Endpoint.Pace.LIVE) {
      throw new ParameterException(
          line, "--mic: standby listens to a device; knead start takes files and pipes");
    }
    return microphone;
  }

  private Endpoint loudspeaker(CommandLine line) {
    Endpoint loudspeaker = EndpointOption.parse(line, "--speaker", session.sound.loudspeaker);
    if (loudspeaker.pace() != Endpoint.Pace.LIVE && !(loudspeaker instanceof Endpoint.Nothing)) {
      throw new ParameterException(
          line, "--speaker: standby speaks through a device; knead start takes files and pipes");
    }
    return loudspeaker;
  }

  private void mustNotRecord(CommandLine line) {
    if (session.keeping.recording != null) {
      throw new ParameterException(
          line, "--record: each massage would write over the last; use it with knead start");
    }
  }
}
