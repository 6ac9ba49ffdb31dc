package dev.knead.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.audio.Wav;
import dev.knead.cli.Screened;
import dev.knead.diary.Diary;
import dev.knead.diary.PastSession;
import dev.knead.runtime.TimeOfDay;
import dev.knead.session.Ending;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code knead start} in a terminal and without one, as a program that is typed to and killed. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TerminalSessionIT {
  private static final String CTRL_C = "\003";
  private static final String CTRL_Z = "\032";

  /** Before and after, so that they can be compared. */
  private static final String WITH_SETTINGS =
      "trap : INT; echo settings $(stty -g) .; %s; echo code $? .; echo settings $(stty -g) .";

  private static final Pattern SETTINGS = Pattern.compile("settings (\\S+) \\.");

  /** Between the places where the line at the bottom begins and ends. */
  private static final Pattern DRAWN = Pattern.compile("\r([^\r\n]*)\033\\[J\r");

  @TempDir Path folder;

  @BeforeEach
  void somebodyWhoHasAnsweredTheSafetyQuestionsAndIsSilent() throws IOException {
    Screened.in(diary());
    Wav.write(quiet(), new Pcm(new short[60 * Frame.RATE]));
  }

  @Test
  void theLineFitsTheTerminalAndKeysAreObeyed() throws Exception {
    try (PseudoTerminal terminal = open(50, WITH_SETTINGS.formatted(start()))) {
      terminal.await("asking  ");
      terminal.type("?");
      terminal.await("\r\033[JKeys: space pause");
      // An arrow first, which means nothing.
      terminal.type("\033[An");
      terminal.await("key     next");
      terminal.type(" ");
      terminal.await("key     pause");
      terminal.type("q");
      terminal.await("We end here.");
      terminal.await("code 0 .");
      terminal.awaitEnd();

      assertThat(DRAWN.matcher(terminal.shown()).results().map(drawn -> drawn.group(1)))
          .hasSizeGreaterThan(2)
          .allMatch(line -> line.length() < 50)
          .anyMatch(line -> line.startsWith("Self massage of the leg  asking  "))
          .last()
          .isEqualTo("");
      assertSettingsAreAsBefore(terminal);
    }
  }

  @Test
  void ctrlCEndsItWithTheClosingWords() throws Exception {
    try (PseudoTerminal terminal = open(80, WITH_SETTINGS.formatted(start()))) {
      terminal.await("asking  ");
      terminal.type(CTRL_C);
      terminal.await("Goodbye.");
      terminal.await("code 130 .");
      terminal.awaitEnd();

      assertThat(ending()).hasValue(Ending.INTERRUPTED);
      assertSettingsAreAsBefore(terminal);
    }
  }

  @ParameterizedTest
  @CsvSource({"Ctrl-C, 130", "q, 0"})
  void aSecondTimeItEndsAtOnce(String name, int code) throws Exception {
    String key = name.equals("q") ? name : CTRL_C;
    try (PseudoTerminal terminal = open(80, WITH_SETTINGS.formatted(start()))) {
      terminal.await("asking  ");
      terminal.type(key);
      terminal.await("We end here.");
      terminal.type(key);
      terminal.await("code " + code + " .");
      terminal.awaitEnd();

      assertThat(terminal.shown()).doesNotContain("Goodbye.");
      assertThat(ending()).isPresent();
      assertSettingsAreAsBefore(terminal);
    }
  }

  /** The microphone is a pipe in which nothing comes: a read that nobody can break off. */
  @Test
  void aSecondTimeItEndsAtOnceAlsoWhereSomethingHangs() throws Exception {
    String piped = "mkfifo %1$s; exec 3<>%1$s; %2$s <%1$s";
    String start = piped.formatted(folder.resolve("pipe"), start("-"));
    try (PseudoTerminal terminal = open(80, WITH_SETTINGS.formatted(start))) {
      terminal.await("asking  ");
      terminal.type(CTRL_C);
      terminal.await("We end here.");
      terminal.type(CTRL_C);
      terminal.await("code 130 .");

      assertThat(terminal.shown()).doesNotContain("Goodbye.");
    }
  }

  @Test
  void aLostTerminalEndsItWithTheClosingWords() throws Exception {
    try (PseudoTerminal terminal = open(80, "echo pid $$ .; exec " + start())) {
      terminal.await("asking  ");
      Matcher pid = Pattern.compile("pid (\\d+) \\.").matcher(terminal.shown());
      assertThat(pid.find()).isTrue();
      ProcessHandle program = ProcessHandle.of(Long.parseLong(pid.group(1))).orElseThrow();

      terminal.hangUp();
      program.onExit().get(40, TimeUnit.SECONDS);

      assertThat(ending()).hasValue(Ending.INTERRUPTED);
    }
  }

  @Test
  void inTheBackgroundItGoesOnAndTouchesNothingUntilItIsBroughtToTheFront() throws Exception {
    String commands = "set -m; trap : INT; %s & read typed; echo got $typed; fg; echo code $?";
    try (PseudoTerminal terminal =
        open(80, "exec bash -c '%s'".formatted(commands.formatted(start())))) {
      terminal.await("Self massage of the leg.");
      terminal.type("n\n");
      int behind = terminal.await("got n");
      terminal.await("asking  ", behind);
      assertThat(terminal.shown().substring(0, behind))
          .doesNotContain("\033[J")
          .doesNotContain("key  ");
      terminal.type("r");
      terminal.await("key     repeat");
      endAtOnce(terminal);
      terminal.await("code 130");
    }
  }

  @Test
  void stoppedAndContinuedItShowsItsLineAgain() throws Exception {
    String commands = "set -m; trap : INT; %s; echo stopped $?; fg; echo code $?";
    try (PseudoTerminal terminal =
        open(80, "exec bash -c '%s'".formatted(commands.formatted(start())))) {
      terminal.await("asking  ");
      terminal.type(CTRL_Z);
      int stopped = terminal.await("stopped ");
      terminal.await("asking  ", stopped);
      terminal.type("n");
      terminal.await("key     next", stopped);
      endAtOnce(terminal);
      terminal.await("code 130");
    }
  }

  @Test
  void aDumbTerminalGetsPlainLines() throws Exception {
    String commands = "trap : INT; export TERM=dumb; %s; echo code $? .".formatted(start());
    try (PseudoTerminal terminal = openInColours(80, commands)) {
      terminal.await("Self massage of the leg.");
      terminal.type("q" + CTRL_C);
      terminal.await("code 130 .");

      assertThat(terminal.shown().replace("\r\n", "\n"))
          .doesNotContain("\r")
          .doesNotContain("\033")
          .doesNotContain("key  ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_COLOR=1", "NO_COLOR=yes"})
  void coloursCanBeTakenAway(String variable) throws Exception {
    try (PseudoTerminal terminal = openInColours(80, "export " + variable + "; " + start())) {
      terminal.await("Self massage of the leg.");
      terminal.await("asking");
      endAtOnce(terminal);
      terminal.awaitEnd();

      assertThat(terminal.shown()).contains("\033[J").doesNotContainPattern("\033\\[[0-9;]*m");
    }
  }

  @Test
  void withoutATerminalItTellsPlainLinesAndAPoliteKillEndsIt() throws Exception {
    try (Program program = Program.start(environment())) {
      program.awaitLine("Self massage of the leg.");
      program.terminate();
      program.awaitEnd();

      assertThat(program.code()).isEqualTo(143);
      assertThat(program.said())
          .contains("We end here.", "Goodbye.")
          .doesNotContain("\r")
          .doesNotContain("\033");
      assertThat(ending()).hasValue(Ending.INTERRUPTED);
    }
  }

  @Test
  void quietItSaysNothingAtAll() throws Exception {
    try (PseudoTerminal terminal = open(80, start() + " --quiet; echo code $? .")) {
      // Waits in the terminal until the session has begun.
      terminal.type("?");
      terminal.await("Keys: space pause");
      terminal.type("q");
      terminal.await("code 0 .");

      assertThat(terminal.shown())
          .doesNotContain("coach")
          .doesNotContain("asking")
          .doesNotContain("\033");
    }
  }

  /** Two signals of a kind that come together are one. */
  private static void endAtOnce(PseudoTerminal terminal) throws IOException, InterruptedException {
    terminal.type(CTRL_C);
    terminal.await("We end here.");
    terminal.type(CTRL_C);
  }

  private static void assertSettingsAreAsBefore(PseudoTerminal terminal) {
    assertThat(SETTINGS.matcher(terminal.shown()).results().map(found -> found.group(1)))
        .hasSize(2)
        .satisfies(settings -> assertThat(settings.get(0)).isEqualTo(settings.get(1)));
  }

  /** One in which words can be awaited without their colours. */
  private PseudoTerminal open(int columns, String commands) throws IOException {
    return openInColours(columns, "export NO_COLOR=1; " + commands);
  }

  private PseudoTerminal openInColours(int columns, String commands) throws IOException {
    ProcessBuilder environment = environment();
    environment.environment().put("TERM", "xterm");
    environment.environment().put("LC_ALL", "C.UTF-8");
    return PseudoTerminal.open(environment, columns, commands);
  }

  private String start() {
    return start(quiet().toString());
  }

  private static String start(String microphone) {
    return String.join(" ", command(microphone));
  }

  private static List<String> command(String microphone) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Djava.awt.headless=true",
        "-Dknead.home=" + System.getProperty("knead.home"),
        "-cp",
        System.getProperty("java.class.path"),
        "dev.knead.cli.Main",
        "start",
        "sciatica-self",
        "--tempo",
        "live",
        "--speaker",
        "null",
        "--mic",
        microphone);
  }

  private ProcessBuilder environment() {
    ProcessBuilder builder = new ProcessBuilder(command(quiet().toString()));
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("KNEAD_") || name.equals("NO_COLOR"));
    builder.environment().put("XDG_DATA_HOME", folder.toString());
    return builder;
  }

  private Path quiet() {
    return folder.resolve("quiet.wav");
  }

  private Path diary() {
    return folder.resolve("knead").resolve("diary.db");
  }

  /** Of the newest session. */
  private Optional<Ending> ending() throws IOException {
    try (Diary diary = Diary.open(diary(), TimeOfDay.clock())) {
      List<PastSession> sessions = diary.sessions();
      assertThat(sessions).hasSize(2);
      return sessions.get(0).ending();
    }
  }
}
