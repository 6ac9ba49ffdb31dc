package dev.knead.cli;

import static dev.knead.cli.VoicesKit.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicesCheckCommandTest {
  @TempDir Path folder;
  private VoicesKit kit;

  @BeforeEach
  void noVoicesOfOnesOwn() {
    kit = new VoicesKit(folder);
  }

  @Test
  void theReadyVoicesAreWell() {
    Terminal terminal = kit.run("check");

    assertThat(terminal.out())
        .contains("kevin16: speaks its sample")
        .containsPattern("alan: speaks its sample; it knows \\d+ words only")
        .containsPattern("\\d voices checked: no mistakes, ");
    assertThat(terminal.code()).isZero();
  }

  @Test
  void everySentenceIsTriedWhenThatIsAskedFor() throws IOException {
    kit.installed("bird", yaml("bird", "example", "{}"));

    assertThat(kit.run("check", "bird", "--all").out())
        .isEqualToNormalizingNewlines(
            """
            bird: speaks its sample and every fixed sentence
            1 voice checked: no mistakes, no warnings.
            """);
  }

  @Test
  void everyMistakeOfAnInstalledVoiceIsToldWithItsPlace() throws IOException {
    Path pack = kit.installed("bird", yaml("bird", "example", "{}").replace("licence", "lisense"));
    Path file = pack.resolve("voice.yaml");

    Terminal terminal = kit.run("check", "bird", "kevin16");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.out())
        .contains(file + ":1:1: error: ")
        .contains(file + ":4:1: error: ")
        .contains("kevin16: speaks its sample")
        .contains("2 voices checked: 2 mistakes, no warnings.");
  }

  @Test
  void aWrongFolderEngineOrSettingIsAMistake() throws IOException {
    kit.installed("bird", yaml("crow", "example", "{}"));
    kit.installed("strange", yaml("strange", "theremin", "{}"));
    kit.installed("wide", yaml("wide", "example", "{span: 99}"));

    Terminal terminal = kit.run("check", "bird", "strange", "wide");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.out())
        .contains("the id is 'crow', but the folder is called 'bird'")
        .contains("engine 'theremin', unknown here")
        .contains("wide: error: settings: span is a whole number from 0 to 24")
        .contains("3 voices checked: 3 mistakes");
  }

  @Test
  void aVoiceThatIsNotHeardIsAMistake() throws IOException {
    Path pack = kit.installed("mute", yaml("mute", "executing", "{}"));

    Terminal terminal = kit.run("check", "mute", "--all");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.out())
        .contains("mute: error: nothing is heard of: Lean in a little more.")
        .contains("mute: error: no more was tried");
    assertThat(pack.resolve("opened")).exists();
  }

  @Test
  void anObstacleIsAMistakeOnlyOfAVoiceThatIsAskedFor() throws IOException {
    kit.installed("bird", yaml("bird", "executing", "{missing: parrot}"));

    Terminal all = kit.run("check");
    assertThat(all.code()).isZero();
    assertThat(all.out()).contains("bird: warning: not tried. The program parrot is not installed");

    Terminal one = kit.run("check", "bird");
    assertThat(one.code()).isEqualTo(1);
    assertThat(one.out()).contains("bird: error: can't speak here. The program parrot");
  }

  @Test
  void ofAFolderOrArchiveOnlyTheFileIsChecked() throws IOException {
    String text = yaml("bird", "executing", "{program: parrot}");
    Path right = kit.pack("bird", text);
    Path zip = kit.zip("bird.zip", "bird/voice.yaml", text.replace("author", "auhtor"));

    Terminal terminal = kit.run("check", right.toString(), zip.toString());

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.out())
        .contains(right + ": no mistake in voice.yaml; nothing of a pack is executed before")
        .contains(zip.resolve("voice.yaml") + ":5:1: error: ")
        .contains("2 voices checked: ");
    assertThat(right.resolve("opened")).doesNotExist();
    assertThat(kit.home().ownVoices().resolve("bird")).doesNotExist();
  }

  @Test
  void theFolderOfAnInstalledVoiceIsThatVoice() throws IOException {
    Path pack = kit.installed("bird", yaml("bird", "example", "{}"));

    assertThat(kit.run("check", pack.toString()).out()).contains("bird: speaks its sample");
  }

  @Test
  void whatIsNoVoiceIsTold() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path evil = kit.zip("evil.zip", "../voice.yaml", "");
    for (String name : List.of("nobody", empty.toString(), evil.toString())) {
      Terminal terminal = kit.run("check", name);
      assertThat(terminal.code()).as(name).isEqualTo(1);
      assertThat(terminal.out()).contains(name + ": error: ").contains("1 mistake");
      assertThat(terminal.err()).as(name).doesNotContain("\tat ");
    }
    assertThat(kit.run("check", "https://example.org/bird.zip").code()).isEqualTo(2);
  }
}
