package dev.knead.cli;

import static dev.knead.cli.VoicesKit.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicesRemoveCommandTest {
  @TempDir Path folder;
  private VoicesKit kit;

  @BeforeEach
  void noVoicesOfOnesOwn() {
    kit = new VoicesKit(folder);
  }

  @Test
  void aVoiceOfOnesOwnIsRemovedWithoutAQuestion() throws IOException {
    Path pack = kit.installed("bird", yaml("bird", "example", "{}"));
    Path other = kit.installed("crow", yaml("crow", "example", "{}"));

    Terminal terminal = kit.run("remove", "bird");

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out()).isEqualToNormalizingNewlines("Removed bird\n");
    assertThat(pack).doesNotExist();
    assertThat(other).exists();
  }

  @Test
  void aReadyOneStays() {
    Terminal terminal = kit.run("remove", "kevin16", "--yes");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualToNormalizingNewlines(
            "knead: The voice kevin16 came with Knead, and stays. Only your own can be removed.\n");
    assertThat(kit.home().readyVoices().resolve("kevin16/voice.yaml")).exists();
  }

  @Test
  void anUnknownOneAndAPathAreTold() throws IOException {
    Path outside = Files.createDirectories(kit.home().data().resolve("treasure"));

    assertThat(kit.run("remove", "nobody").err())
        .contains("knead: The voice pack nobody is not installed, so there is nothing to remove");
    assertThat(kit.run("remove", "../treasure", "--yes").code()).isEqualTo(1);
    assertThat(outside).exists();
    assertThat(kit.run("remove").code()).isEqualTo(2);
  }

  @Test
  void recordingsAreRemovedOnlyWhenSomebodyAgrees() throws IOException {
    Path pack = kit.installed("anna", yaml("anna", "recorded", "{}"));

    Terminal alone = kit.run("remove", "anna");
    assertThat(alone.code()).isEqualTo(1);
    assertThat(alone.err())
        .contains("may hold recordings, which can't be made again; --yes removes them. Nothing");
    assertThat(pack).exists();

    Terminal no = kit.runAsking(question -> Asker.answer(""), "remove", "anna");
    assertThat(no.code()).isEqualTo(1);
    assertThat(no.err()).contains("knead: You did not agree, so nothing was removed.");
    assertThat(pack).exists();

    Terminal yes = kit.runAsking(question -> Asker.answer("yes"), "remove", "anna");
    assertThat(yes.code()).isZero();
    assertThat(pack).doesNotExist();

    kit.installed("anna", yaml("anna", "recorded", "{}"));
    assertThat(kit.run("remove", "anna", "--yes").code()).isZero();
    assertThat(pack).doesNotExist();
  }

  /** Half a pack may be what is left of many hours. */
  @Test
  void whatCanNotBeReadMayBeRecordings() throws IOException {
    Path broken = kit.installed("anna", "engine: [recorded");
    Path bare = Files.createDirectories(kit.home().ownVoices().resolve("berta"));
    Files.writeString(bare.resolve("ready.wav"), "");

    assertThat(kit.run("remove", "anna").code()).isEqualTo(1);
    assertThat(kit.run("remove", "berta").code()).isEqualTo(1);
    assertThat(broken).exists();
    assertThat(bare).exists();
    assertThat(kit.run("remove", "anna", "--yes").code()).isZero();
    assertThat(broken).doesNotExist();
  }

  @Test
  void theVoiceInUseIsMissedSoThatIsTold() throws IOException {
    kit.installed("bird", yaml("bird", "example", "{}"));
    kit.run("use", "bird");

    assertThat(kit.run("remove", "bird").out())
        .contains("It is still the voice in your settings (" + kit.home().settings() + ":1).")
        .contains("Choose another: knead voices use kevin16");

    kit.installed("crow", yaml("crow", "example", "{}"));
    assertThat(kit.runWith(Map.of("KNEAD_VOICE", "crow"), "remove", "crow").out())
        .contains("set KNEAD_VOICE to one of knead voices list");
  }
}
