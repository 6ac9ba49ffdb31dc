package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearseCommandTest {
  private static final String STOPS = "person: [{at: 1s, say: stop}]\n";

  @TempDir Path folder;
  private Home home;
  private Path script;

  @BeforeEach
  void homeWithTheShippedRoutinesAndNothingElse() throws IOException {
    home = Homes.in(folder);
    script = Files.writeString(folder.resolve("script.yaml"), STOPS);
  }

  @Test
  void withoutARoutineOrAScriptItIsWrongUsage() {
    assertThat(run("rehearse").code()).isEqualTo(2);
    assertThat(run("rehearse", "sciatica-self").err())
        .startsWith("Missing required option: '--script=FILE'");
  }

  @Test
  void anUnknownRoutineIsTold() {
    Terminal terminal = run("rehearse", "sciatica-slef", "--script", script.toString());

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualToNormalizingNewlines(
            "knead: There is no routine 'sciatica-slef'; did you mean 'sciatica-self'?\n");
  }

  @Test
  void aMissingScriptIsTold() {
    Path none = folder.resolve("none.yaml");

    Terminal terminal = run("rehearse", "sciatica-self", "--script", none.toString());

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualToNormalizingNewlines("knead: " + none + ": there is no such file\n");
  }

  @Test
  void theMistakesOfAScriptAreToldALineEach() throws IOException {
    Files.writeString(script, "person:\n  - {at: 1, say: next}\n  - {say: next}\n");

    Terminal terminal = rehearse();

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err())
        .contains(script + ":2:10: error: a time is written 90s")
        .contains(script + ":3:5: error: when is it said?")
        .hasLineCount(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--mic", "--speaker"})
  void aDeviceIsWrongUsageAndNothingIsBegun(String option) throws IOException {
    Path events = Files.writeString(folder.resolve("events.jsonl"), "of yesterday");

    for (String device : List.of("default", "USB", "song.mp3")) {
      Terminal terminal = rehearse(option, device, "--json", events.toString());

      assertThat(terminal.code()).isEqualTo(2);
      assertThat(terminal.out()).isEmpty();
      assertThat(terminal.err())
          .startsWith(
              option + " " + device + ": a rehearsal runs in virtual time; name a file.wav");
    }
    assertThat(rehearse(option, "").err()).startsWith(option + ": an empty name; ");
    assertThat(events).hasContent("of yesterday");
  }

  @Test
  void aMicrophonesFileThatIsNoWavIsTold() throws IOException {
    Path song = Files.write(folder.resolve("song.wav"), new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0});

    Terminal terminal = rehearse("--mic", song.toString());

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err()).startsWith("knead: " + song).contains("MP3").hasLineCount(1);
  }

  @Test
  void eventsThatCanNotBeWrittenAreTold() {
    Path nowhere = folder.resolve("no").resolve("events.jsonl");

    Terminal terminal = rehearse("--json", nowhere.toString());

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err())
        .startsWith("knead: The events can't be written to " + nowhere + ": ")
        .hasLineCount(1);
  }

  @Test
  void withoutASpeechModelAScriptWithSoundSaysHowToGetOne() throws IOException {
    Files.writeString(script, "audio: true\n" + STOPS);

    Terminal terminal = rehearse();

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err()).contains("knead models install").hasLineCount(1);
  }

  @Test
  void whatWasNeverSaidOrIsNoCommandIsToldAndFails() throws IOException {
    Files.writeString(
        script, "person: [{at: 1s, say: nxet}, {at: 2s, say: stop}, {step: 9, say: next}]\n");

    Terminal terminal = rehearse();

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.out())
        .contains("0:01  \"nxet\" was not heard")
        .contains("0:00  \"next\" was never said: its moment did not come")
        .contains("1 of 3 commands taken as they were meant");
  }

  @Test
  void wordsAreShownAsTheyAreWritten() throws IOException {
    Files.writeString(
        script, "person: [{at: 1s, say: '@|red hm|@', expect: nothing}, {at: 2s, say: stop}]\n");

    assertThat(rehearse().out()).contains("person  \"@|red hm|@\"");
  }

  @Test
  void theVerdictDoesNotGetIntoAPipeOfSound() {
    PrintStream stdout = System.out;
    ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    Terminal terminal;
    System.setOut(new PrintStream(pipe, true, StandardCharsets.UTF_8));
    try {
      terminal = rehearse("--speaker", "-");
    } finally {
      System.setOut(stdout);
    }

    assertThat(terminal.code()).isZero();
    assertThat(pipe.size()).isGreaterThan(Frame.RATE);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err()).contains("1 of 1 commands taken as they were meant");
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    Path first = folder.resolve("first.jsonl");
    Path second = folder.resolve("second.jsonl");

    Terminal once = rehearse("--json", first.toString());
    Terminal again = rehearse("--json", second.toString());

    assertThat(once.code()).isZero();
    assertThat(again).isEqualTo(once);
    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void theExampleOfTheGuidePasses() throws IOException {
    List<String> examples = examples();
    assertThat(examples).hasSize(2);
    Files.writeString(script, examples.get(0));

    Terminal terminal = rehearse();

    assertThat(terminal.out()).contains("12 of 12 commands taken as they were meant");
    assertThat(terminal.code()).isZero();
  }

  @Test
  void theGuidesExampleWithSoundIsRead() throws IOException {
    Files.writeString(script, examples().get(1));

    // Far enough to miss the speech model: the script itself is right.
    assertThat(rehearse().err()).contains("knead models install");
  }

  private static List<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    Matcher blocks =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("docs", "rehearsing.md")));
    while (blocks.find()) {
      examples.add(blocks.group(1));
    }
    return examples;
  }

  private Terminal rehearse(String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("rehearse", "sciatica-self", "--script", script.toString()));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(String[]::new));
  }

  private Terminal run(String... arguments) {
    return Terminal.run(Main.commandLine(home, Map.of()), arguments);
  }
}
