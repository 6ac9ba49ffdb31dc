package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measurements with the real model, in short. */
class BenchCommandsIT {
  @TempDir Path folder;

  @Test
  void hearingIsMeasuredPrintedWrittenAndDrawn() throws IOException {
    Path json = folder.resolve("hear.json");
    Path picture = folder.resolve("hear.png");

    Terminal terminal =
        run(
            "bench",
            "hear",
            "--short",
            "--only",
            "close",
            "--contenders",
            "knead,vosk",
            "--confusion",
            "--json",
            json.toString(),
            "--picture",
            picture.toString());

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out())
        .contains("close  synthesizers  main words, close, quiet  knead", "knead, main words")
        .doesNotContain("pocketsphinx");
    assertThat(terminal.err()).contains("Without a manifest", "Listened to 100 %");
    JsonNode rows = new ObjectMapper().readTree(Files.readString(json)).path("rows");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).path("heard").asInt()).isPositive();
    assertThat(picture).isNotEmptyFile();
  }

  @Test
  void whoOrWhatThereIsNotIsWrongUsage() {
    Terminal nobody = run("bench", "hear", "--contenders", "nobody", "--only", "close");
    Terminal nowhere = run("bench", "hear", "--only", "nowhere");

    assertThat(nobody.code()).isEqualTo(2);
    assertThat(nobody.err()).contains("there is no 'nobody' here; there are: knead, vosk");
    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(nowhere.err()).contains("nothing is left to listen to");
  }

  @Test
  void theCostIsThatOfAProcessThatOnlyListens() throws IOException {
    Path json = folder.resolve("cost.json");

    Terminal terminal =
        run(
            "bench",
            "cost",
            "--minutes",
            "0.1",
            "--contenders",
            "knead",
            "--json",
            json.toString());

    assertThat(terminal.code()).isZero();
    JsonNode row = new ObjectMapper().readTree(Files.readString(json)).path("rows").get(0);
    assertThat(row.path("seconds").asDouble()).isEqualTo(6);
    assertThat(row.path("cpu_seconds").asDouble()).isPositive();
    assertThat(terminal.out()).contains("quiet  knead");
  }

  private static Terminal run(String... words) {
    Home here = Home.locate();
    return Terminal.run(Main.commandLine(here, Map.of()), words);
  }
}
