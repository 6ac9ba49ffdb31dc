package dev.knead.cli;

import dev.knead.audio.AudioSource;
import dev.knead.audio.Endpoint;
import dev.knead.audio.Frame;
import dev.knead.audio.Microphones;
import dev.knead.audio.Pcm;
import dev.knead.audio.Wav;
import dev.knead.hearing.Ear;
import dev.knead.hearing.EarFactory;
import dev.knead.hearing.Profile;
import dev.knead.hearing.Recognizer;
import dev.knead.hearing.vosk.VoskModel;
import dev.knead.language.Phrasebook;
import dev.knead.language.Vocabulary;
import dev.knead.models.Catalog;
import dev.knead.session.Phase;
import dev.knead.session.SessionTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what Knead hears: from the microphone, or from recordings. */
@Command(
    name = "hear",
    description = {
      "Show what Knead hears, from the microphone or from files.",
      "A line for each command: when it was said, which it is, how sure that is, and when it was "
          + "known. Nothing is done about it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead hear                          listen to the microphone until Ctrl-C",
      "  knead hear --context paused         as a paused session would",
      "  knead hear --context rating_before  as one that asks how bad the pain is",
      "  knead hear one.wav two.wav --json   files, for another program",
      "  knead hear --list clips.tsv         many files; a second column, after a tab,",
      "                                      names what the loudspeaker was playing"
    },
    mixinStandardHelpOptions = true)
final class HearCommand implements Callable<Integer> {
  private static final String LANGUAGE = "en-US";

  /** As many things as can be chosen by number. */
  private static final int CHOICES = 9;

  /** Quiet after a file's end, so that a word which ends with it is still decided. */
  private static final int AFTER = Frame.RATE;

  private final Home home;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "WAV files to listen to.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description = {
        "A file with a line for each recording: the microphone's WAV and, after a tab, optionally",
        "the loudspeaker's. Relative names are looked for beside the list, then in the working",
        "folder."
      })
  private Path list;

  @Option(
      names = "--mic",
      paramLabel = "DEVICE",
      description = "Without files: default, a device's name, file.wav, - (raw) or null.")
  private String microphone;

  @Option(
      names = "--context",
      paramLabel = "PHASE",
      defaultValue = "RUNNING",
      description = "Whose commands to listen for: ${COMPLETION-CANDIDATES}. Default: running.")
  private Phase context;

  @Mixin private StrictnessOption strictness;

  @Option(
      names = "--json",
      description = {
        "A JSON object a line: file, command, confidence, from_ms, to_ms, at_ms; of a choice and a",
        "rating also number. at_ms is how much had been listened to when the program knew; it may",
        "lie after the file's end."
      })
  private boolean json;

  HearCommand() {
    this(Home.locate());
  }

  HearCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = Settings.of(spec);
    settings.check();
    boolean live = files.isEmpty() && list == null;
    if (!live && microphone != null) {
      throw new ParameterException(
          spec.commandLine(), "Say either --mic or files; with both, which one to hear?");
    }
    List<Recording> recordings = new ArrayList<>();
    files.forEach(file -> recordings.add(Recording.of(file)));
    if (list != null) {
      recordings.addAll(Recording.readList(list));
    }
    Path folder =
        home.installedModels()
            .find(Catalog.read(home.modelCatalog()), settings.value(Setting.MODEL));
    Vocabulary phrases =
        Phrasebook.load(LANGUAGE)
            .vocabulary(SessionTable.active(context), Collections.nCopies(CHOICES, List.of()));
    Profile profile = new ProfileFile(home.profile()).readOrTell(spec.commandLine().getErr());
    EarFactory ears = new EarFactory(LANGUAGE).strict(strictness.level).with(profile);
    try (VoskModel model = VoskModel.load(folder)) {
      if (live) {
        return listen(model, ears, phrases);
      }
      int exitCode = ExitCode.OK;
      for (Recording recording : recordings) {
        try {
          hear(recording, model, ears, phrases);
        } catch (IOException e) {
          complain(e);
          exitCode = ExitCode.SOFTWARE;
        }
      }
      return exitCode;
    }
  }

  private int listen(VoskModel model, EarFactory ears, Vocabulary phrases) throws IOException {
    try (AudioSource source = Microphones.open(endpoint(), System.in);
        Recognizer recognizer = model.recognizer()) {
      Ear ear = ear(ears, recognizer, phrases);
      HeardLines lines = new HeardLines(out(), json, source.name());
      for (Optional<Frame> frame = source.read(); frame.isPresent(); frame = source.read()) {
        short[] silence = new short[frame.get().samples().length];
        ear.accept(frame.get(), silence).ifPresent(lines::print);
      }
      return ExitCode.OK;
    }
  }

  private Endpoint endpoint() {
    try {
      return Endpoint.parse(
          Optional.ofNullable(microphone)
              .or(() -> Settings.of(spec).value(Setting.MIC))
              .orElse("default"));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--mic: " + e.getMessage(), e);
    }
  }

  /** Hears a recording with an ear of its own: what came before leaves no trace. */
  private void hear(Recording recording, VoskModel model, EarFactory ears, Vocabulary phrases)
      throws IOException {
    Pcm microphone = Wav.read(recording.microphone());
    Pcm loudspeaker =
        recording.loudspeaker().isPresent()
            ? Wav.read(recording.loudspeaker().get())
            : new Pcm(new short[0]);
    HeardLines lines = new HeardLines(out(), json, recording.name());
    try (Recognizer recognizer = model.recognizer()) {
      Ear ear = ear(ears, recognizer, phrases);
      for (int from = 0; from < microphone.samples().length + AFTER; from += Frame.LENGTH) {
        ear.accept(new Frame(from, frame(microphone, from)), frame(loudspeaker, from))
            .ifPresent(lines::print);
      }
    }
    lines.end();
  }

  private static Ear ear(EarFactory ears, Recognizer recognizer, Vocabulary phrases) {
    Ear ear = ears.make(recognizer);
    ear.activate(phrases);
    return ear;
  }

  /** A whole frame of a sound; zeros after its end. */
  private static short[] frame(Pcm sound, int from) {
    int start = Math.min(from, sound.samples().length);
    int end = Math.min(from + Frame.LENGTH, sound.samples().length);
    return Arrays.copyOf(Arrays.copyOfRange(sound.samples(), start, end), Frame.LENGTH);
  }

  private void complain(IOException error) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(spec.commandLine().getColorScheme().errorText("knead: " + error.getMessage()));
    err.flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
