package dev.knead.cli;

import dev.knead.audio.AudioSink;
import dev.knead.audio.Endpoint;
import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.markup.MarkedText;
import dev.knead.markup.MarkupException;
import dev.knead.markup.Ssml;
import dev.knead.speech.Delivery;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoicePack;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lets a voice speak. */
@Command(
    name = "try",
    description =
        "Hear a voice: its sample sentence, or a text of yours, which may have SSML's tags break,"
            + " prosody, emphasis, sub and phoneme.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead voices try                            the one in use",
      "  knead voices try kevin16 'Lean in a little more.'",
      "  knead voices try kevin16 'Press <break time=\"1s\"/> and hold.' --rate 110",
      "  knead voices try kevin16 --speaker sample.wav"
    },
    mixinStandardHelpOptions = true)
final class VoicesTryCommand implements Callable<Integer> {
  private final SoundSystem sound;

  @ParentCommand private VoicesCommand parent;
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      description = "The voice, as in `knead voices list` (default: the one in use).",
      completionCandidates = VoicesCommand.Ids.class)
  private Optional<String> id;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "TEXT",
      description = "What it is to say (default: the voice's own sample).")
  private List<String> text = List.of();

  @Option(
      names = "--rate",
      paramLabel = "WPM",
      description = "Words a minute, 60 to 300 (default: the voice's own rate).")
  private Optional<Integer> rate;

  @Option(
      names = "--pitch",
      paramLabel = "HZ",
      description = "Mean pitch in hertz, 50 to 400 (default: the voice's own pitch).")
  private Optional<Integer> pitch;

  @Obeys(Setting.SPEAKER)
  @Option(
      names = "--speaker",
      paramLabel = "SINK",
      defaultValue = "default",
      description =
          "Loudspeaker: default, a device by name or a part of it, file.wav, - (raw 16 kHz mono"
              + " s16le on standard output) or null (default: ${DEFAULT-VALUE}).")
  private String loudspeaker;

  VoicesTryCommand() {
    this(SoundSystem.of(System.in, System.out));
  }

  VoicesTryCommand(SoundSystem sound) {
    this.sound = sound;
  }

  @Override
  public Integer call() throws IOException {
    Endpoint endpoint = EndpointOption.parse(spec.commandLine(), "--speaker", loudspeaker);
    Optional<MarkedText> own = own();
    String chosen =
        id.orElseGet(() -> VoiceOptions.voiceInForce(Settings.of(spec)).value().orElseThrow());
    VoicePack voice = VoicesChoice.able(parent.voices(), chosen);
    Delivery delivery = delivery(voice);
    MarkedText sentence = own.orElseGet(() -> MarkedText.plain(voice.about().sample()));
    Pcm speech;
    try (SpeechEngine engine = parent.voices().open(voice)) {
      speech = engine.render(sentence, delivery);
    }
    try (AudioSink sink = sound.openLoudspeaker(endpoint)) {
      play(speech, sink);
    }
    tell(voice, sentence.text(), speech, endpoint);
    return 0;
  }

  /** What the person wants to hear; nothing where that is left to the voice. */
  private Optional<MarkedText> own() {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Ssml.parse(String.join(" ", text)));
    } catch (MarkupException e) {
      throw new ParameterException(spec.commandLine(), "TEXT: " + e.getMessage(), e);
    }
  }

  private Delivery delivery(VoicePack voice) {
    Delivery usual = voice.delivery();
    try {
      return new Delivery(rate.orElse(usual.wordsPerMinute()), pitch.orElse(usual.pitchHertz()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--rate, --pitch: " + e.getMessage(), e);
    }
  }

  private static void play(Pcm speech, AudioSink sink) throws IOException {
    short[] samples = speech.samples();
    for (int from = 0; from < samples.length; from += Frame.LENGTH) {
      int to = Math.min(samples.length, from + Frame.LENGTH);
      sink.write(new Frame(from, Arrays.copyOfRange(samples, from, to)));
    }
  }

  /** Words must not get into a pipe of sound. */
  private void tell(VoicePack voice, String sentence, Pcm speech, Endpoint endpoint) {
    PrintWriter words =
        endpoint instanceof Endpoint.Pipe
            ? spec.commandLine().getErr()
            : spec.commandLine().getOut();
    words.println(
        String.format(
            Locale.ROOT,
            "%s (%.1f s): %s",
            voice.id(),
            speech.duration().toMillis() / 1000.0,
            Printed.printable(sentence)));
    words.flush();
  }
}
