package dev.knead.speech.program;

import dev.knead.speech.InstalledProgram;
import dev.knead.speech.PackSettings;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a voice pack says about its program, under {@code settings}.
 *
 * @param command the program and its arguments, which may hold {@link Placeholder}s
 * @param output what the program makes
 * @param sampleRate of raw output, samples per second
 * @param naturalRate words a minute where <code>{stretch}</code> is 1
 * @param timeLimit for one clause
 * @param remedy what to do when the program or a file is not there
 * @param files what must be there besides the program
 */
record ProgramSettings(
    List<String> command,
    Output output,
    int sampleRate,
    int naturalRate,
    Duration timeLimit,
    String remedy,
    List<Path> files) {
  private static final String COMMAND = "command";
  private static final String OUTPUT = "output";
  private static final String SAMPLE_RATE = "sample-rate";
  private static final String NATURAL_RATE = "natural-rate";
  private static final String TIME_LIMIT = "time-limit";
  private static final String PACKAGE = "package";
  private static final String INSTALL = "install";
  private static final String FILES = "files";

  private static final int USUAL_SAMPLE_RATE = 22_050;
  private static final int USUAL_TIME_LIMIT = 20;

  /** A shell would take words that are spoken for commands, sooner or later. */
  private static final Set<String> SHELLS =
      Set.of(
          "sh", "bash", "dash", "zsh", "ksh", "fish", "csh", "tcsh", "cmd", "powershell", "pwsh");

  ProgramSettings {
    command = List.copyOf(command);
    files = List.copyOf(files);
  }

  /**
   * Reads them.
   *
   * @throws VoiceException when a setting is wrong, unknown or missing
   */
  static ProgramSettings of(VoicePack pack) throws VoiceException {
    PackSettings settings = pack.settings();
    settings.allow(COMMAND, OUTPUT, SAMPLE_RATE, NATURAL_RATE, TIME_LIMIT, PACKAGE, INSTALL, FILES);
    Output output = output(settings);
    if (output == Output.WAV && settings.text(SAMPLE_RATE).isPresent()) {
      throw new VoiceException(
          "settings: sample-rate is for 'output: raw'; a WAV says its rate itself.");
    }
    return new ProgramSettings(
        command(pack),
        output,
        settings.number(SAMPLE_RATE, USUAL_SAMPLE_RATE, 4_000, 192_000),
        settings.number(NATURAL_RATE, pack.delivery().wordsPerMinute(), 60, 300),
        Duration.ofSeconds(settings.number(TIME_LIMIT, USUAL_TIME_LIMIT, 1, 120)),
        remedy(settings),
        files(pack));
  }

  private static Output output(PackSettings settings) throws VoiceException {
    String title = settings.text(OUTPUT).orElse(Output.WAV.title());
    return Output.of(title)
        .orElseThrow(
            () -> new VoiceException("settings: output is wav or raw, not '%s'".formatted(title)));
  }

  private static List<String> command(VoicePack pack) throws VoiceException {
    Object value = pack.settings().values().get(COMMAND);
    if (!(value instanceof List<?> items)
        || items.isEmpty()
        || !items.stream().allMatch(ProgramSettings::isWord)) {
      throw new VoiceException(
          "settings: command is a list, the program and each of its arguments by itself, such as"
              + " [flite, -voice, slt], not '%s'".formatted(value == null ? "" : value));
    }
    List<String> command = pack.settings().texts(COMMAND);
    checkProgram(command.get(0));
    for (String argument : command) {
      checkArgument(argument);
    }
    return command;
  }

  private static boolean isWord(Object item) {
    return item instanceof String || item instanceof Number || item instanceof Boolean;
  }

  private static void checkProgram(String program) throws VoiceException {
    String name =
        program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
    if (SHELLS.contains(name.replaceFirst("\\.exe$", ""))) {
      throw new VoiceException(
          "settings: command must not be a shell (%s): name the program itself, or a script as"
                  .formatted(program)
              + " {pack}/NAME");
    }
    boolean within = program.startsWith(Placeholder.PACK.title() + "/");
    if (program.isBlank() || (!within && program.contains("{"))) {
      throw new VoiceException(
          "settings: command begins with a program's name or path, not '%s'".formatted(program));
    }
    if (!within && program.contains("/") && !Path.of(program).isAbsolute()) {
      throw new VoiceException(
          "settings: command: where '%1$s' is depends on the current folder; write {pack}/%1$s for"
                  .formatted(program)
              + " a program in the pack, or a whole path");
    }
  }

  private static void checkArgument(String argument) throws VoiceException {
    Optional<String> unknown = Placeholder.unknownIn(argument);
    if (unknown.isPresent()) {
      throw new VoiceException(
          "settings: command: unknown %s; there are %s"
              .formatted(unknown.get(), Placeholder.titles()));
    }
    if (Placeholder.TEXT.in(argument) && !argument.equals(Placeholder.TEXT.title())) {
      throw new VoiceException(
          "settings: command: {text} is an argument by itself, not part of '%s'"
              .formatted(argument));
    }
  }

  private static String remedy(PackSettings settings) {
    return settings
        .text(PACKAGE)
        .map(name -> "apt-get install " + name)
        .or(() -> settings.text(INSTALL))
        .orElse("install it, or choose another voice");
  }

  private static List<Path> files(VoicePack pack) throws VoiceException {
    try {
      return pack.settings().texts(FILES).stream()
          .map(file -> pack.folder().resolve(inPack(file, pack)))
          .toList();
    } catch (InvalidPathException e) {
      throw new VoiceException("settings: files: '%s' is no path".formatted(e.getInput()), e);
    }
  }

  /** For people: the program's name, without its folder. */
  String name() {
    return name(command.get(0));
  }

  static String name(String program) {
    return program.substring(program.lastIndexOf('/') + 1);
  }

  /** Whether the pack itself brings the program. */
  static boolean ownProgram(String program) {
    return program.startsWith(Placeholder.PACK.title());
  }

  boolean has(Placeholder placeholder) {
    return command.stream().anyMatch(placeholder::in);
  }

  /** Where the program is; empty when it is not installed. */
  Optional<Path> program(VoicePack pack) {
    return InstalledProgram.find(inPack(command.get(0), pack)).map(Path::toAbsolutePath);
  }

  /** Why the program can't be executed, and what to do: one line. */
  Optional<String> obstacle(VoicePack pack) {
    if (program(pack).isEmpty()) {
      return Optional.of("The program %s is not installed: %s".formatted(name(), remedy));
    }
    return files.stream()
        .filter(file -> !Files.exists(file))
        .map(file -> "The voice %s lacks the file %s: %s".formatted(pack.id(), file, remedy))
        .findFirst();
  }

  /** With the folder of the pack put in. */
  static String inPack(String argument, VoicePack pack) {
    return argument.replace(Placeholder.PACK.title(), pack.folder().toAbsolutePath().toString());
  }
}
