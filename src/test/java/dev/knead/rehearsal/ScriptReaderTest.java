package dev.knead.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.knead.rehearsal.Script.Line;
import dev.knead.session.Phase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptReaderTest {
  @TempDir Path folder;

  @Test
  void everyMistakeIsToldInOnePassWithItsPlace() throws IOException {
    assertThat(
            mistakes(
                """
                routin: sciatica-self
                audio: yes
                voice: {pack: kevin16, pitch: 20, rate: fast}
                room: {echo: loud, delay: 3 s}
                person:
                  - {at: soon, say: next}
                  - {step: 0, say: next}
                  - {when: lunch, say: next}
                  - {say: next}
                  - {step: 1}
                  - {step: [1], say: next, sya: next, say: next}
                  - next
                """))
        .containsExactly(
            "1:1: error: unknown key 'routin'; here go audio, person, questions, room, routine, voice",
            "2:8: error: audio is true or false",
            "3:31: error: pitch is a whole number from 50 to 400",
            "3:41: error: rate is a whole number from 60 to 300",
            "4:14: error: an echo is a level in dB, such as -20",
            "4:27: error: a time is written 90s, 2m30s, 1.5s or 250ms",
            "6:10: error: a time is written 90s, 2m30s, 1.5s or 250ms",
            "7:12: error: step is a whole number from 1 to 1000",
            "8:12: error: 'when' is one of screening, picking_up, choosing, asking_side,"
                + " rating_before, preparing, reading, running, waiting, paused, rating_pain,"
                + " rating_after, closing, ended",
            "9:5: error: when is it said? Write 'at: 90s', 'step: 2' or 'when: running'",
            "10:5: error: 'say' is missing: what the person says, or what the recording says",
            "11:12: error: 'step' is a single value",
            "11:28: error: unknown key 'sya'; here go after, at, expect, say, step, wav, when",
            "11:39: error: the key 'say' stands here twice",
            "12:5: error: here go keys and values: after, at, expect, say, step, wav, when");
  }

  @ParameterizedTest
  @MethodSource("noScripts")
  void whatIsNoScriptIsToldInOneLine(String text, String message) throws IOException {
    assertThat(mistakes(text)).singleElement().asString().startsWith(message);
  }

  static Stream<Arguments> noScripts() {
    return Stream.of(
        arguments("", "1:1: error: it is empty"),
        arguments("# nothing\n", "1:1: error: it is empty"),
        arguments("audio: true\n", "1:1: error: 'person' is missing"),
        arguments("person: next\n", "1:9: error: 'person' is missing"),
        arguments("person:\n\t- {at: 1s}\n", "2:1: error: "),
        arguments("person: [\n", "2:1: error: "),
        arguments("person: []\n--- \nperson: []\n", "2:1: error: "),
        arguments("person: &all [*all]\n", "1:15: error: a script has no aliases; write it out"),
        arguments("a: &a [x]\nperson: [*a, *a]\n", "2:10: error: a script has no aliases"),
        arguments("person: " + "[".repeat(50_000), "1:18: error: a script is not nested as"),
        arguments("person: \0\n", "error: "));
  }

  @Test
  void aMissingFileIsTold() {
    assertThatThrownBy(() -> ScriptReader.read(folder.resolve("none.yaml")))
        .isInstanceOf(ScriptException.class)
        .hasMessage(folder.resolve("none.yaml") + ": there is no such file");
  }

  @Test
  void aFolderIsTold() {
    assertThatThrownBy(() -> ScriptReader.read(folder))
        .isInstanceOf(ScriptException.class)
        .hasMessageStartingWith(folder + ": can't be read");
  }

  @Test
  void whatIsTooLargeOrNotUtf8IsTold() throws IOException {
    Path large = Files.writeString(folder.resolve("large.yaml"), "#".repeat(256 * 1024 + 1));
    Path latin =
        Files.write(
            folder.resolve("latin.yaml"), "person: [] # é".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> ScriptReader.read(large))
        .hasMessage(large + ": too large for a script (more than 256 KiB)");
    assertThatThrownBy(() -> ScriptReader.read(latin))
        .hasMessage(latin + ": not UTF-8 text; save it as UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "90s, 90000",
    "2m, 120000",
    "2m30s, 150000",
    "1.5s, 1500",
    "250ms, 250",
    "0s, 0",
    "8m, 480000"
  })
  void aTimeIsReadToTheMillisecond(String text, long millis) throws IOException {
    Script script = read("person: [{at: " + text + ", say: next}]");

    assertThat(script.lines().get(0).when().at()).contains(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"90", "s", "m", "1h", "-1s", "1s2m", "99999999ms", "'1,5s'", "'90 s'", "''"})
  void whatIsNoTimeIsRefused(String text) throws IOException {
    assertThat(mistakes("person: [{at: " + text + ", say: next}]"))
        .containsExactly("1:15: error: a time is written 90s, 2m30s, 1.5s or 250ms");
  }

  @Test
  void aLineHasItsConditionsItsWordsAndWhatIsExpected() throws IOException {
    Script script =
        read(
            """
            person:
              - {at: 1m, step: 2, when: Running, after: 3s, say: harder}
              - {when: paused, say: sing a song, expect: nothing}
              - {step: 3, say: go on, wav: sounds/go-on.wav, expect: resume}
            """);

    assertThat(script.lines())
        .containsExactly(
            new Line(
                new Script.When(
                    Optional.of(Duration.ofMinutes(1)),
                    OptionalInt.of(2),
                    Optional.of(Phase.RUNNING)),
                Duration.ofSeconds(3),
                "harder",
                Optional.empty(),
                Optional.of("harder")),
            new Line(
                new Script.When(Optional.empty(), OptionalInt.empty(), Optional.of(Phase.PAUSED)),
                Duration.ZERO,
                "sing a song",
                Optional.empty(),
                Optional.empty()),
            new Line(
                new Script.When(Optional.empty(), OptionalInt.of(3), Optional.empty()),
                Duration.ZERO,
                "go on",
                Optional.of(folder.toAbsolutePath().resolve("sounds/go-on.wav")),
                Optional.of("resume")));
  }

  @ParameterizedTest
  @CsvSource({"questions: true, QUESTIONS_TOO", "questions: false, STEPS", "audio: false, STEPS"})
  void questionsAreAskedWhereThatIsWritten(String line, Script.Scope scope) throws IOException {
    assertThat(read(line + "\nperson: []").scope()).isEqualTo(scope);
  }

  @ParameterizedTest
  @ValueSource(strings = {"maybe", "yes", "True", "1", "''"})
  void whetherQuestionsAreAskedIsTrueOrFalse(String word) throws IOException {
    assertThat(mistakes("questions: " + word + "\nperson: []"))
        .containsExactly("1:12: error: questions is true or false");
  }

  @ParameterizedTest
  @EnumSource
  void everyPhaseCanBeNamed(Phase phase) throws IOException {
    Script script = read("person: [{when: " + phase.name().toLowerCase(Locale.ROOT) + ", say: x}]");

    assertThat(script.lines().get(0).when().phase()).contains(phase);
  }

  @ParameterizedTest
  @EnumSource
  void everyPhaseStandsInTheDescription(Phase phase) {
    assertThat(Path.of("docs", "rehearsing.md"))
        .content()
        .contains("| `" + phase.name().toLowerCase(Locale.ROOT) + "` |");
  }

  @Test
  void theRestHasItsUsualValues() throws IOException {
    Script plain = read("person: []");
    Script full =
        read(
            """
            routine: sciatica-self
            audio: true
            voice: {pack: kevin, pitch: 180, rate: 140}
            room: {echo: -12.5, delay: 80ms}
            person: []
            """);

    assertThat(plain)
        .isEqualTo(
            new Script(
                Optional.empty(),
                Script.Scope.STEPS,
                Script.Medium.TEXT,
                new Script.PersonVoice("kevin16", OptionalInt.empty(), OptionalInt.empty()),
                new Script.RoomSound(Optional.empty(), Duration.ofMillis(100)),
                List.of()));
    assertThat(full)
        .isEqualTo(
            new Script(
                Optional.of("sciatica-self"),
                Script.Scope.STEPS,
                Script.Medium.AUDIO,
                new Script.PersonVoice("kevin", OptionalInt.of(180), OptionalInt.of(140)),
                new Script.RoomSound(Optional.of(-12.5), Duration.ofMillis(80)),
                List.of()));
  }

  private Script read(String text) throws IOException {
    return ScriptReader.read(Files.writeString(folder.resolve("script.yaml"), text));
  }

  /** The mistakes without the file's name, which each of them begins with. */
  private List<String> mistakes(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("script.yaml"), text);
    try {
      return List.of("none: " + ScriptReader.read(file));
    } catch (ScriptException e) {
      return e.getMessage()
          .lines()
          .map(line -> line.startsWith(file + ":") ? line.substring((file + ":").length()) : line)
          .map(String::strip)
          .toList();
    }
  }

  /** Once reached the terminal as it stood there. */
  @Test
  void whatATerminalWouldObeyIsNotShown() throws IOException {
    assertThat(mistakes("\"\\e[2Jrm\": 1\nperson: []\n"))
        .containsExactly(
            "1:1: error: unknown key '?[2Jrm'; here go audio, person, questions, room, routine, voice");
  }
}
