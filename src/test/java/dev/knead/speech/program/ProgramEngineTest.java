package dev.knead.speech.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.audio.Frame;
import dev.knead.audio.Level;
import dev.knead.audio.Pcm;
import dev.knead.speech.Delivery;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts")
class ProgramEngineTest {
  private static final Duration PATIENT = Duration.ofSeconds(30);
  private static final String PLAYS = "cat >\"$0.in\"; cat \"${0%/*}/sound.wav\"";

  @TempDir Path folder;

  @BeforeEach
  void aSecondOfSound() throws IOException {
    byte[] tone = Programs.tone(Programs.RATE, Programs.RATE);
    Files.write(folder.resolve("sound.wav"), Programs.wav(Programs.RATE, tone, tone.length));
    Files.write(folder.resolve("sound.raw"), tone);
  }

  private ProgramEngine engine(Map<String, Object> settings, Duration limit) throws VoiceException {
    VoicePack pack = Programs.pack(folder, settings);
    return new ProgramEngine(pack, ProgramSettings.of(pack), limit);
  }

  private Pcm say(String words, Map<String, Object> settings) throws IOException {
    try (ProgramEngine engine = engine(settings, PATIENT)) {
      return engine.say(words, Programs.USUAL);
    }
  }

  private Pcm say(String words, Object... arguments) throws IOException {
    return say(words, Map.of("command", Programs.command(arguments)));
  }

  private AbstractThrowableAssert<?, ? extends Throwable> fails(String script) throws IOException {
    Programs.script(folder, script);
    return assertThatThrownBy(() -> say("Begin now."))
        .isInstanceOf(VoiceException.class)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n", "\r", "\u001b"));
  }

  private static void assertIsToneOfASecond(Pcm sound) {
    assertThat(sound.samples()).hasSize(Frame.RATE);
    assertThat(Level.of(sound).rms()).isBetween(5_500.0, 5_800.0);
  }

  private String arrived() throws IOException {
    return Files.readString(folder.resolve(Programs.NAME + ".in"));
  }

  @Test
  void speaksByStandardInputAndOutput() throws IOException {
    Programs.script(folder, PLAYS);

    assertIsToneOfASecond(say("Bäcker, begin."));
    assertThat(arrived()).isEqualTo("Bäcker, begin.\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 0x7FFF_F000})
  void aWavInAPipeNeedNotKnowItsLength(int claimed) throws IOException {
    byte[] tone = Programs.tone(Programs.RATE, Programs.RATE);
    Files.write(folder.resolve("sound.wav"), Programs.wav(Programs.RATE, tone, claimed));
    Programs.script(folder, PLAYS);

    assertIsToneOfASecond(say("Begin now."));
  }

  @Test
  void speaksRawSamples() throws IOException {
    Programs.script(folder, "cat \"${0%/*}/sound.raw\"; printf x");

    assertIsToneOfASecond(say("Begin.", Map.of("command", Programs.command(), "output", "raw")));
    assertThat(
            say(
                    "Begin.",
                    Map.of("command", Programs.command(), "output", "raw", "sample-rate", 44_100))
                .samples())
        .hasSize(Frame.RATE / 2);
  }

  @Test
  void saysWhenRawSamplesAreAWav() throws IOException {
    Programs.script(folder, PLAYS);

    assertThatThrownBy(() -> say("Begin.", Map.of("command", Programs.command(), "output", "raw")))
        .isInstanceOf(VoiceException.class)
        .hasMessageContaining("output: wav");
  }

  @Test
  void speaksByAFileThatIsTakenAwayAfterwards() throws IOException {
    Programs.script(
        folder,
        "echo \"$2\" >\"$0.file\"; ls -ld \"${2%/*}\" >\"$0.mode\"; echo chatter;"
            + " cp \"${0%/*}/sound.wav\" \"$2\"; touch \"${2%/*}/beside\"");

    assertIsToneOfASecond(say("Begin.", "-o", "{file}"));
    Path file = Path.of(Files.readString(folder.resolve("synth.file")).strip());
    assertThat(file).doesNotExist();
    assertThat(file.getParent()).isAbsolute().doesNotExist();
    assertThat(folder.resolve("synth.mode")).content().startsWith("drwx------");
  }

  @Test
  void takesTheFileAwayAfterAFailureToo() throws IOException {
    Programs.script(folder, "echo \"$1\" >\"$0.file\"; echo half >\"$1\"; exit 3");

    assertThatThrownBy(() -> say("Begin.", "{file}")).hasMessageContaining("exit code 3");
    assertThat(Path.of(Files.readString(folder.resolve("synth.file")).strip()).getParent())
        .doesNotExist();
  }

  @Test
  void saysWhenNoFileIsWritten() throws IOException {
    Programs.script(folder, "echo no voice of that name");

    assertThatThrownBy(() -> say("Begin.", "{file}"))
        .isInstanceOf(VoiceException.class)
        .hasMessage(
            "The program synth wrote no file (no voice of that name); try it in a terminal, or"
                + " choose another voice.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"quoted\" and 'quoted'",
        "$(touch harmed) `touch harmed` ${HOME}",
        "one; touch harmed; two && touch harmed | cat > harmed",
        "a backslash \\n and % and * and ~ and {rate} {text}",
        "–help — ‘curly’ naïve"
      })
  void wordsArriveUnharmedAndAreNotExecuted(String words) throws IOException {
    Programs.script(folder, "cd \"${0%/*}\"; printf '%s' \"$1\" >arg; cat >in; cat sound.wav");

    say(words);
    assertThat(folder.resolve("in")).hasContent(words + "\n");
    say(words, "{text}");
    assertThat(folder.resolve("arg")).hasContent(words);
    assertThat(folder.resolve("in")).isEmptyFile();
    assertThat(folder.resolve("harmed")).doesNotExist();
  }

  @Test
  void lineBreaksBecomeSpaces() throws IOException {
    Programs.script(folder, PLAYS);

    say("One\ntwo\r\nthree\u0000four.");

    assertThat(arrived()).isEqualTo("One two three four.\n");
  }

  @Test
  void wordsAreNotTakenForAnOption() throws IOException {
    Programs.script(folder, "printf '%s' \"$1\" >\"$0.in\"; cat \"${0%/*}/sound.wav\"");

    say("-o harmed", "{text}");

    assertThat(arrived()).isEqualTo(" -o harmed");
  }

  @Test
  void argumentsAreFilled() throws IOException {
    Programs.script(folder, "printf '%s|' \"$@\" >\"$0.in\"; cat \"${0%/*}/sound.wav\"");
    try (ProgramEngine engine =
        engine(
            Map.of(
                "command",
                Programs.command(
                    "-s", "{rate}", "d={stretch}", "{pitch}", "{pitch-99}", "{pack}/a b", 7),
                "natural-rate",
                150),
            PATIENT)) {
      engine.say("Begin.", new Delivery(120, 100));
      assertThat(arrived()).isEqualTo("-s|120|d=1.250|100|50|" + folder + "/a b|7|");

      engine.say("Begin.", new Delivery(300, 120));
      assertThat(arrived()).startsWith("-s|300|d=0.500|120|").doesNotContain("|50|");
    }
  }

  @Test
  void needNotReadItsInput() throws IOException {
    Programs.script(folder, "exec <&-; cat \"${0%/*}/sound.wav\"");

    assertIsToneOfASecond(say("word ".repeat(100_000)));
  }

  @Test
  void mayWriteMuchBeforeItReads() throws IOException {
    Programs.script(
        folder,
        "head -c 300000 /dev/zero | tr '\\0' x >&2; echo >&2;"
            + " cat \"${0%/*}/sound.wav\"; cat >\"$0.in\"");

    assertIsToneOfASecond(say("word ".repeat(100_000)));
    assertThat(arrived()).hasSize(500_001);
  }

  @Test
  void saysWithWhichWordsItFailed() throws IOException {
    fails("echo first >&2; printf 'no such \\033[1mvoice\\007\\n\\n' >&2; exit 1")
        .hasMessage(
            "The program synth ended with exit code 1 (no such [1mvoice); try it in a terminal, or"
                + " choose another voice.");
    fails("exit 2").hasMessageContaining("exit code 2; try");
    fails("head -c 100000 /dev/zero | tr '\\0' x >&2; exit 1")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
  }

  @Test
  void saysWhenNothingIsPrinted() throws IOException {
    fails("exit 0").hasMessageContaining("The program synth printed nothing; try");
    fails("echo The voice does not exist. >&2")
        .hasMessageContaining("printed nothing (The voice does not exist.)");
  }

  @Test
  void saysWhenTextIsPrinted() throws IOException {
    fails("echo usage: synth; echo naïve")
        .hasMessage("The program synth printed text instead of sound: usage: synth naïve");
  }

  @Test
  void saysWhenItIsNoWav() throws IOException {
    fails("cat \"${0%/*}/sound.raw\"").hasMessageContaining("output: raw");
    fails("head -c 20 \"${0%/*}/sound.wav\"").hasMessageContaining("damaged");
  }

  @Test
  void saysWhenThereIsNoSound() throws IOException {
    Files.write(folder.resolve("sound.wav"), Programs.wav(Programs.RATE, new byte[9_000], 9_000));
    fails(PLAYS).hasMessageContaining("The program synth made no sound for: Begin now.");

    Files.write(folder.resolve("sound.wav"), Programs.wav(Programs.RATE, new byte[0], 0));
    fails(PLAYS).hasMessageContaining("made no sound");
  }

  @Test
  void stopsOneThatWritesWithoutEnd() throws IOException {
    fails("cat \"${0%/*}/sound.wav\" /dev/zero").hasMessageContaining("did not stop writing");

    Programs.script(folder, "cat \"${0%/*}/sound.wav\" /dev/zero | head -c 60000000 >\"$1\"");
    assertThatThrownBy(() -> say("Begin.", "{file}"))
        .isInstanceOf(VoiceException.class)
        .hasMessageContaining("did not stop writing");
  }

  @Test
  void refusesASoundOfMoreThanFiveMinutes() throws IOException {
    byte[] tone = Programs.tone(8_000, 8_000 * 301);
    Files.write(folder.resolve("sound.wav"), Programs.wav(8_000, tone, tone.length));

    fails(PLAYS).hasMessageContaining("longer than 300 s");
  }

  /** The one that really waits. */
  @Test
  void killsOneThatHangsWithItsOffspring() throws IOException {
    Programs.script(folder, "sleep 1000 & echo $! >\"$0.pid\"; sleep 1000");
    try (ProgramEngine engine =
        engine(Map.of("command", Programs.command()), Duration.ofSeconds(1))) {
      assertThatThrownBy(() -> engine.say("Begin.", Programs.USUAL))
          .isInstanceOf(VoiceException.class)
          .hasMessageContaining("The program synth was not done within 1 s");
    }
    assertEnds(pid());
  }

  @Test
  void killsItWhenTheThreadIsInterrupted() throws Exception {
    // It interrupts its caller itself, as it were: the FIFO lets the test go on when it runs.
    Path pipe = folder.resolve("runs");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Programs.script(folder, "sleep 1000 & echo $! >\"$0.pid\"; echo >\"${0%/*}/runs\"; wait");
    Thread caller = Thread.currentThread();
    CompletableFuture<Void> interrupter =
        CompletableFuture.runAsync(
            () -> {
              try (InputStream in = Files.newInputStream(pipe)) {
                assertThat(in.read()).isNotNegative();
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
              caller.interrupt();
            });

    assertThatThrownBy(() -> say("Begin.")).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
    interrupter.join();
    assertEnds(pid());
  }

  private long pid() throws IOException {
    return Long.parseLong(Files.readString(folder.resolve("synth.pid")).strip());
  }

  /** Waits for the end of a process, which comes soon after the signal. */
  private static void assertEnds(long pid) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    process.ifPresent(
        running -> assertThat(running.onExit()).succeedsWithin(Duration.ofSeconds(20)));
  }

  @Test
  void anUpdateOfTheProgramOrAFileIsAnotherVersion() throws IOException {
    Programs.script(folder, PLAYS);
    Map<String, Object> settings =
        Map.of("command", Programs.command(), "files", List.of("sound.raw"));
    try (ProgramEngine engine = engine(settings, PATIENT)) {
      String first = engine.version();
      assertThat(first).contains(folder.resolve("synth").toString());
      assertThat(engine.version()).isEqualTo(first);

      Files.setLastModifiedTime(folder.resolve("synth"), FileTime.fromMillis(1_000_000));
      String second = engine.version();
      assertThat(second).isNotEqualTo(first);

      Files.write(folder.resolve("sound.raw"), "model".getBytes(StandardCharsets.UTF_8));
      assertThat(engine.version()).isNotEqualTo(second);
    }
  }

  @Test
  void saysWhenTheProgramVanished() throws IOException {
    Programs.script(folder, PLAYS);
    try (ProgramEngine engine =
        engine(Map.of("command", Programs.command(), "package", "synth-bin"), PATIENT)) {
      Files.delete(folder.resolve("synth"));

      assertThatThrownBy(() -> engine.say("Begin.", Programs.USUAL))
          .isInstanceOf(VoiceException.class)
          .hasMessage("The program synth is not installed: apt-get install synth-bin");
    }
  }

  @Test
  void saysWhenItCantBeStarted() throws IOException {
    Path file = Files.writeString(folder.resolve("synth"), "#!/nowhere/interpreter\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();

    assertThatThrownBy(() -> say("Begin."))
        .isInstanceOf(VoiceException.class)
        .hasMessageContaining("The program synth can't be started");
  }
}
