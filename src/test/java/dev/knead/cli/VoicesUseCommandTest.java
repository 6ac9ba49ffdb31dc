package dev.knead.cli;

import static dev.knead.cli.VoicesKit.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicesUseCommandTest {
  @TempDir Path folder;
  private VoicesKit kit;
  private Path file;

  @BeforeEach
  void noSettings() {
    kit = new VoicesKit(folder);
    file = kit.home().settings();
  }

  @Test
  void theVoiceIsInUseFromThenOn() throws IOException {
    Terminal terminal = kit.run("use", "kevin");

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out())
        .isEqualToNormalizingNewlines("kevin speaks from now on: so says " + file + ".\n");
    assertThat(file).hasContent("voice: kevin\n");
    assertThat(kit.run("list").out()).containsPattern("(?m)^kevin +Kevin, 8 kHz .* in use$");
  }

  @Test
  void theRestOfTheFileStaysAsItIs() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "# Mine.\nmic:   USB\nvoice: kevin16 # the clear one\n\ndebug: false");

    assertThat(kit.run("use", "kevin").code()).isZero();

    assertThat(Files.readString(file))
        .isEqualTo("# Mine.\nmic:   USB\nvoice: kevin # the clear one\n\ndebug: false");
  }

  @Test
  void aVariableThatGoesBeforeTheFileIsTold() {
    assertThat(kit.runWith(Map.of("KNEAD_VOICE", "kevin16"), "use", "kevin").out())
        .contains("But KNEAD_VOICE is set, to kevin16, and goes before the file: unset it.");
  }

  @Test
  void whatCouldNotLeadASessionIsRefused() throws IOException {
    kit.installed("broken", "id: [broken");
    kit.installed("strange", yaml("strange", "theremin", "{}"));
    kit.installed("bird", yaml("bird", "executing", "{missing: parrot}"));

    assertRefused("nobody", "There is no voice 'nobody'. There are: ");
    assertRefused("broken", "voice.yaml:");
    assertRefused("strange", "asks for the engine 'theremin', unknown here");
    assertRefused("bird", "The voice bird can't speak here. The program parrot is not installed");
    assertRefused("alan", "The voice alan knows ");
  }

  private void assertRefused(String id, String told) {
    Terminal terminal = kit.run("use", id);

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err()).startsWith("knead: ").contains(told).hasLineCount(1);
    assertThat(file).doesNotExist();
  }

  @Test
  void aMistakeInTheFileIsToldAndTheFileLeftAlone() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "vioce: kevin\n");

    Terminal terminal = kit.run("use", "kevin");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err()).contains(file + ":1:1: there is no setting 'vioce'");
    assertThat(file).hasContent("vioce: kevin\n");
  }

  /** The same words wherever a voice is named. */
  @Test
  void noVerbTakesAVoiceThatCouldNotLeadASession() throws IOException {
    kit.installed("bird", yaml("bird", "executing", "{missing: parrot}"));
    Path script = Files.writeString(folder.resolve("script.yaml"), "person: []\n");
    String[][] verbs = {
      {"start", "sciatica-self", "--mic", "null", "--speaker", "null"},
      {"calibrate", "--mic", "-", "--speaker", "null"},
      {"rehearse", "sciatica-self", "--script", script.toString()}
    };

    for (String[] verb : verbs) {
      assertThat(whole(verb, "alan").err())
          .startsWith("knead: The voice alan knows ")
          .hasLineCount(1);
      assertThat(whole(verb, "bird").err())
          .startsWith("knead: The voice bird can't speak here. The program parrot")
          .hasLineCount(1);
    }
  }

  private Terminal whole(String[] verb, String voice) {
    String[] arguments = Arrays.copyOf(verb, verb.length + 2);
    arguments[verb.length] = "--voice";
    arguments[verb.length + 1] = voice;
    return Terminal.run(Main.commandLine(kit.home(), Map.of()), arguments);
  }
}
