package dev.knead.cli;

import dev.knead.audio.Endpoint;
import dev.knead.language.Prompts;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import dev.knead.speech.recorded.RecordedPack;
import dev.knead.speech.recorded.RecordingNames;
import dev.knead.speech.recorded.Recordings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a voice of a person's own recordings. */
@Command(
    name = "record",
    description = {
      "Make a voice of your own recordings, or of somebody's who lends you theirs.",
      "",
      "It shows one sentence after the other: those of every massage, and those of a routine."
          + " Each is kept at once, so you can leave off at any time, and go on another day"
          + " where you left off. What is not recorded, another voice speaks.",
      "",
      "Files made elsewhere can lie beside them: NAME.wav, .flac or .ogg, with a name that --list"
          + " shows. What such a file says is trusted, unless words.yaml there names it.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead voices record grandma              begin, or go on",
      "  knead voices record grandma --list       what is recorded, and what lacks",
      "  knead voices record grandma --again      record anew what there is",
      "  knead voices record anna --name Anna --author Anna --licence CC0-1.0"
    },
    mixinStandardHelpOptions = true)
final class VoicesRecordCommand implements Callable<Integer> {
  private static final String LANGUAGE = "en-US";
  private static final String ID = "[a-z0-9][a-z0-9-]{0,59}";

  private final Home home;
  private final SoundSystem system;
  private final Keyboard keyboard;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The voice: lower-case letters, digits and hyphens.")
  private String id;

  @Option(
      names = "--routine",
      paramLabel = "ROUTINE",
      defaultValue = "sciatica-self",
      description = "Whose sentences to record as well (default: ${DEFAULT-VALUE}).")
  private String routine;

  @Option(names = "--list", description = "Only print what is recorded and what lacks.")
  private boolean list;

  @Option(names = "--again", description = "Ask for the sentences that are recorded, too.")
  private boolean again;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "A new voice's name for people (default: asks; its ID).")
  private String name;

  @Option(
      names = "--author",
      paramLabel = "AUTHOR",
      description = "Who speaks in a new voice (default: asks; your user name).")
  private String author;

  @Option(
      names = "--licence",
      paramLabel = "LICENCE",
      description = "What others may do with a new voice (default: asks; private).")
  private String licence;

  @Option(
      names = "--fall-back",
      paramLabel = "VOICE",
      defaultValue = Voices.BUILT_IN,
      description = "What speaks the rest in a new voice (default: ${DEFAULT-VALUE}).")
  private String fallBack;

  @Obeys(Setting.MIC)
  @Option(
      names = "--mic",
      paramLabel = "SOURCE",
      defaultValue = "default",
      description =
          "Microphone: default, a device by name or a part of it, or file.wav (default:"
              + " ${DEFAULT-VALUE}).")
  private String microphone;

  @Obeys(Setting.SPEAKER)
  @Option(
      names = "--speaker",
      paramLabel = "SINK",
      defaultValue = "default",
      description =
          "Loudspeaker, to play what was recorded: default, a device by name or a part of it,"
              + " file.wav or null (default: ${DEFAULT-VALUE}).")
  private String loudspeaker;

  VoicesRecordCommand(Home home) {
    this(home, SoundSystem.of(System.in, System.out), Keyboard.of(System.in));
  }

  VoicesRecordCommand(Home home, SoundSystem system, Keyboard keyboard) {
    this.home = home;
    this.system = system;
    this.keyboard = keyboard;
  }

  @Override
  public Integer call() throws IOException {
    if (!id.matches(ID)) {
      throw wrong(
          "ID is made of at most 60 lower-case letters, digits and hyphens, not '" + id + "'");
    }
    RecordingDialogue.Studio studio = studio();
    Optional<VoicePack> there = there();
    Path folder = there.isPresent() ? there.get().folder() : home.ownVoices().resolve(id);
    RecordedPack pack =
        there.isPresent() ? RecordedPack.of(there.get()) : RecordedPack.in(folder, fallBack);
    RecordingPage page = page(pack, there.map(VoicePack::language).orElse(LANGUAGE));
    PrintWriter out = spec.commandLine().getOut();
    if (list) {
      page.print(out);
      return ExitCode.OK;
    }
    if (!again && page.recorded() == page.script().size()) {
      out.println(page.sum() + " --again records them anew.");
      out.flush();
      return ExitCode.OK;
    }
    RecordingDialogue.Making making = there.isPresent() ? () -> {} : making(folder, page);
    new RecordingDialogue(page, studio, keyboard, out)
        .run(again ? RecordingDialogue.Choice.ALL : RecordingDialogue.Choice.WANTING, making);
    conclude(page, out);
    return ExitCode.OK;
  }

  /** The voice, if it is there; what is somebody else's must not be recorded over. */
  private Optional<VoicePack> there() throws VoiceException {
    if (!home.voices().ids().contains(id)) {
      return Optional.empty();
    }
    VoicePack voice = home.voices().find(id);
    if (!voice.engine().equals(RecordedPack.ENGINE)
        || !voice.folder().startsWith(home.ownVoices())) {
      throw new VoiceException(
          "The voice '%s' is there already, and not one of your recordings; choose another ID."
              .formatted(id));
    }
    return Optional.of(voice);
  }

  private RecordingPage page(RecordedPack pack, String language) throws IOException {
    Prompts prompts = Prompts.load(language);
    RecordingNames names = new RecordingNames(prompts);
    return new RecordingPage(
        ReadingScript.of(prompts, RoutineLibrary.of(home).find(routine), names),
        names,
        new Recordings(pack.folder(), names));
  }

  private RecordingDialogue.Making making(Path folder, RecordingPage page) throws IOException {
    if (fallBack.equals(id)) {
      throw wrong("--fall-back: a voice can't fall back on itself");
    }
    VoicePack other = home.voices().find(fallBack);
    NewVoice voice =
        new NewVoice(
            id,
            answer("Name", name, id, 60),
            answer("Author", author, System.getProperty("user.name", "unknown"), 200),
            answer("Licence", licence, "private", 200),
            LANGUAGE,
            page.script().get(0),
            other);
    return () -> voice.writeInto(folder);
  }

  /** What stands on the command line, or else what is typed; Enter alone is the usual one. */
  private String answer(String question, String option, String usual, int longest)
      throws IOException {
    String answer = (option == null ? typed(question, usual) : option).strip();
    if (answer.isEmpty() || answer.length() > longest) {
      throw wrong("--%s: 1 to %d characters".formatted(question.toLowerCase(Locale.ROOT), longest));
    }
    return answer;
  }

  private String typed(String question, String usual) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s [%s]: ", question, usual);
    out.flush();
    return keyboard.line().filter(line -> !line.isBlank()).orElse(usual);
  }

  private RecordingDialogue.Studio studio() {
    Endpoint source = EndpointOption.parse(spec.commandLine(), "--mic", microphone);
    Endpoint sink = EndpointOption.parse(spec.commandLine(), "--speaker", loudspeaker);
    if (source instanceof Endpoint.Pipe || sink instanceof Endpoint.Pipe) {
      throw wrong("--mic and --speaker can't be -: keys and words go that way");
    }
    if (source instanceof Endpoint.Nothing) {
      throw wrong("--mic: a recording needs something to listen to");
    }
    return new RecordingDialogue.Studio(system, source, sink);
  }

  private void conclude(RecordingPage page, PrintWriter out) {
    if (page.recorded() > 0) {
      out.printf("Hear it: knead voices try %s%n", id);
    }
    if (page.recorded() < page.script().size()) {
      out.printf("Go on:   knead voices record %s%n", id);
    }
    out.flush();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
