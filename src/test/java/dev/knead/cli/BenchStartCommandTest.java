package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measuring itself, with launchers that behave as told. */
class BenchStartCommandTest {
  /** Some silence, a sample, and then it goes on, as a session does. */
  private static final String SPEAKS = "printf '\\0\\0\\0\\0\\1\\0'; exec cat >/dev/null";

  @TempDir Path folder;

  @Test
  void withoutALauncherItSaysSo() {
    Terminal terminal = run("bench", "start");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err())
        .startsWith("knead: The launcher " + folder.resolve("knead") + " is missing");
  }

  @Test
  void noRunsAreWrongUsage() throws IOException {
    launcher(SPEAKS);

    assertThat(run("bench", "start", "--runs", "0").code()).isEqualTo(2);
    assertThat(run("bench").code()).isEqualTo(2);
  }

  @Test
  void aProgramThatFailsIsQuoted() throws IOException {
    launcher("printf '\\0\\0'; echo 'knead: there is no routine' >&2; exit 1");

    Terminal terminal = run("bench", "start");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualTo(
            "knead: 'knead start' ended without a sound: knead: there is no routine%n".formatted());
  }

  @Test
  void aProgramThatIsSilentAndSaysNothingIsNotMeasured() throws IOException {
    launcher("exit 0");

    assertThat(run("bench", "start").err()).contains("it does not say why");
  }

  @Test
  void figuresThatCanNotBeWrittenAreTold() throws IOException {
    launcher(SPEAKS);

    Terminal terminal =
        run("bench", "start", "--json", folder.resolve("absent/figures.json").toString());

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err()).contains("The figures can't be written to ");
  }

  @Test
  void eachRunIsMeasuredAndTheMedianJudged() throws IOException {
    launcher(SPEAKS);
    Path json = folder.resolve("figures.json");

    Terminal terminal = run("bench", "start", "gentle", "--runs", "3", "--json", json.toString());

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out())
        .contains("'knead start gentle'")
        .containsPattern("run 1 +\\d+ ms\\R +run 2 +\\d+ ms\\R +run 3 +\\d+ ms\\R")
        .containsPattern("median +\\d+ ms")
        .containsPattern("within 1,500 ms, is (met|missed)");
    JsonNode figures = new ObjectMapper().readTree(Files.readString(json));
    assertThat(figures.path("routine").asText()).isEqualTo("gentle");
    assertThat(figures.path("runs_ms")).hasSize(3);
    assertThat(figures.path("median_ms").asLong())
        .isBetween(figures.path("min_ms").asLong(), figures.path("max_ms").asLong());
    assertThat(Files.readString(folder.resolve("arguments")))
        .isEqualTo("start gentle --mic - --speaker - --tempo live\n".repeat(3));
  }

  private void launcher(String script) throws IOException {
    Path launcher =
        Files.writeString(
            folder.resolve("knead"),
            "#!/bin/sh\necho \"$@\" >>'%s'\n%s\n".formatted(folder.resolve("arguments"), script));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
  }

  private Terminal run(String... words) {
    return Terminal.run(
        Main.commandLine(new Home(folder, folder, folder, folder), Map.of()), words);
  }
}
