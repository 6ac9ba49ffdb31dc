package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the measurements of hearing say to wrong usage, and without what they need. */
class BenchCommandsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"hear", "barge-in"})
  void nobodyCanNotListen(String verb) {
    Terminal terminal = run("bench", verb, "--jobs", "0");

    assertThat(terminal.code()).isEqualTo(2);
    assertThat(terminal.err()).contains("--jobs: at least 1 has to listen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hear", "barge-in"})
  void aVariantThatThereIsNotIsToldWithThoseThatThereAre(String verb) {
    Terminal strictness = run("bench", verb, "--strictness", "strict,stern");
    Terminal stage = run("bench", verb, "--without", "ears");

    assertThat(strictness.code()).isEqualTo(2);
    assertThat(strictness.err()).contains("must be relaxed, normal or strict, not 'stern'");
    assertThat(stage.code()).isEqualTo(2);
    assertThat(stage.err()).contains("must be canceller, level, tone, noise-reduction or caution,");
  }

  @Test
  void noTimeIsNoMeasurement() {
    assertThat(run("bench", "cost", "--minutes", "0").code()).isEqualTo(2);
    assertThat(run("bench", "cost", "--minutes", "NaN").code()).isEqualTo(2);
    assertThat(run("bench", "cost", "--minutes", "61", "--pace", "file").err())
        .contains("up to 60");
    assertThat(run("bench", "cost", "--minutes", "21").err()).contains("up to 20");
    assertThat(run("bench", "cost", "--pace", "slow").code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hear", "barge-in", "cost"})
  void aMistakeInTheManifestIsToldWithItsLine(String verb) throws IOException {
    Path manifest =
        Files.writeString(
            folder.resolve("manifest.tsv"),
            "path\tkind\tlabel\tspeaker\tlicence\tsource\nonly.wav\n");

    Terminal terminal = run("bench", verb, "--manifest", manifest.toString());

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err()).contains("manifest.tsv:2 has 1 columns, not 6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hear", "barge-in", "cost"})
  void withoutASpeechModelItSaysHowToInstallOne(String verb) {
    Terminal terminal = run("bench", verb);

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err()).contains("knead models install");
  }

  private Terminal run(String... words) {
    return Terminal.run(
        Main.commandLine(
            new Home(Path.of("").toAbsolutePath(), folder, folder.resolve("data"), folder),
            Map.of()),
        words);
  }
}
