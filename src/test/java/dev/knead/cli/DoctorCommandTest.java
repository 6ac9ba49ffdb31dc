package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DoctorCommandTest {
  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void emptyHome() {
    home = Homes.in(folder);
  }

  @Test
  void onAMachineWithNothingEveryRowIsThereAndTheExitCodeIsOne() {
    Terminal terminal = run(FakeSounds.none(), Map.of());

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.out())
        .containsPattern("(?m)^ok +Java ")
        .containsPattern("(?m)^ok +program folder ")
        .containsPattern("(?m)^ok +settings ")
        .containsPattern("(?m)^ok +voice +kevin16 ")
        .containsPattern("(?m)^FAIL +speech model +No speech model is installed")
        .containsPattern("(?m)^FAIL +loudspeaker +No loudspeaker was found")
        .containsPattern("(?m)^FAIL +microphone +No microphone was found")
        .contains("Microphones: none", "Loudspeakers: none")
        .contains("No session can start before what failed is mended (3).");
    assertThat(terminal.out().lines()).allMatch(line -> line.length() <= 80 || line.contains("/"));
  }

  @Test
  void aModelThatIsInstalledMakesASessionPossible() throws IOException {
    installAModel();

    Terminal terminal = run(FakeSounds.hearing((short) 8000, (short) 0), Map.of());

    assertThat(terminal.out()).containsPattern("(?m)^ok +speech model +small in ");
    assertThat(terminal.out()).endsWith("A session can start.%n".formatted());
    assertThat(terminal.code()).isZero();
    assertThat(terminal.err()).startsWith("Listening for two seconds");
  }

  @Test
  void warningsKeepNoSessionFromStarting() throws IOException {
    installAModel();

    Terminal terminal = run(FakeSounds.hearing((short) 0), Map.of(), "--speaker", "null");

    assertThat(terminal.out())
        .containsPattern("(?m)^warning +loudspeaker")
        .containsPattern("(?m)^warning +level +not the faintest sound")
        .containsPattern("(?m)^ +-> The microphone is muted");
    assertThat(terminal.code()).isZero();
  }

  @Test
  void theDevicesAreListed() {
    assertThat(run(FakeSounds.hearing((short) 1), Map.of()).out())
        .contains("Microphones:%n  Fake microphone%n  USB microphone%n".formatted())
        .contains("Loudspeakers:%n  Fake loudspeaker%n".formatted());
  }

  @Test
  void settingsAreShownWithTheirOrigin() throws IOException {
    Files.createDirectories(home.config());
    Files.writeString(home.settings(), "# mine\nvoice: kevin16\n");

    Terminal terminal =
        run(
            FakeSounds.none(),
            Map.of("KNEAD_SPEAKER", "null", "KNEAD_STRICTNESS", "strict"),
            "--mic",
            "null");

    assertThat(terminal.out())
        .containsPattern("(?m)^  mic +null +--mic$")
        .containsPattern("(?m)^  speaker +null +KNEAD_SPEAKER$")
        .containsPattern("(?m)^  voice +kevin16 +\\Q" + home.settings() + "\\E:2$")
        .containsPattern("(?m)^  model +\\(not set\\) +default$")
        .containsPattern("(?m)^  strictness +strict +KNEAD_STRICTNESS$");
  }

  @Test
  void anEmptyNameIsWrongUsage() {
    Terminal terminal = run(FakeSounds.none(), Map.of(), "--mic", "");

    assertThat(terminal.code()).isEqualTo(2);
    assertThat(terminal.err()).contains("--mic: an empty name; write default");
  }

  private void installAModel() throws IOException {
    home =
        new Home(
            folder.resolve("program"), folder.resolve("config"), folder.resolve("data"), folder);
    Path source = Path.of("").toAbsolutePath();
    Files.createDirectories(home.routines());
    Files.createDirectories(home.readyVoices().resolve("kevin16"));
    Files.copy(
        source.resolve("models/voices/kevin16/voice.yaml"),
        home.readyVoices().resolve("kevin16/voice.yaml"));
    SmallModel.install(home);
  }

  private Terminal run(SoundSystem sound, Map<String, String> environment, String... arguments) {
    CommandLine line = new CommandLine(new DoctorCommand(home, environment, sound));
    line.setDefaultValueProvider(Settings.read(environment, home.settings()));
    return Terminal.run(line, arguments);
  }
}
