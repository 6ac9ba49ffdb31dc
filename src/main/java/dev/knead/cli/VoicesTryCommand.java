package dev.knead.cli;

import dev.knead.audio.AudioSink;
import dev.knead.audio.Endpoint;
import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoicePack;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    description = "Hear a voice: its sample sentence, or a text of yours.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead voices try kevin16",
      "  knead voices try kevin16 'Lean in a little more.'",
      "  knead voices try kevin16 --speaker sample.wav"
    },
    mixinStandardHelpOptions = true)
final class VoicesTryCommand implements Callable<Integer> {
  private final SoundSystem sound;

  @ParentCommand private VoicesCommand parent;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ID", description = "The voice, as in `knead voices list`.")
  private String id;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "TEXT",
      description = "What it is to say (default: the voice's own sample).")
  private List<String> text = List.of();

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
    Endpoint endpoint = endpoint();
    VoicePack voice = parent.voices().find(id);
    String sentence = text.isEmpty() ? voice.about().sample() : String.join(" ", text);
    Pcm speech;
    try (SpeechEngine engine = parent.voices().open(voice)) {
      speech = engine.render(sentence, voice.delivery());
    }
    try (AudioSink sink = sound.openLoudspeaker(endpoint)) {
      play(speech, sink);
    }
    tell(voice, sentence, speech, endpoint);
    return 0;
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
            sentence));
    words.flush();
  }

  private Endpoint endpoint() {
    try {
      return Endpoint.parse(loudspeaker);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--speaker: " + e.getMessage(), e);
    }
  }
}
