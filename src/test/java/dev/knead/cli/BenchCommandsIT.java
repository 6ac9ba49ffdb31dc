package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.knead.audio.Pcm;
import dev.knead.audio.Wav;
import dev.knead.hearing.Kevin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            "--manifest",
            manifest().toString(),
            "--only",
            "cuts",
            "--contenders",
            "knead,vosk",
            "--strictness",
            "strict",
            "--confusion",
            "--json",
            json.toString(),
            "--picture",
            picture.toString());

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out())
        .contains(
            "cuts   people  our words, cut from sentences  knead", "knead-strict, our words, cut")
        .doesNotContain("pocketsphinx");
    assertThat(terminal.err()).contains("Listened to 100 %");
    JsonNode rows = new ObjectMapper().readTree(Files.readString(json)).path("rows");
    assertThat(rows)
        .extracting(row -> row.path("contender").asText())
        .containsExactly("knead", "vosk", "knead-strict");
    assertThat(rows.get(0).path("heard").asInt()).isPositive();
    assertThat(picture).isNotEmptyFile();
  }

  @Test
  void whoOrWhatThereIsNotIsWrongUsage() {
    Terminal nobody = run("bench", "hear", "--contenders", "nobody", "--only", "nowhere");
    Terminal nowhere = run("bench", "hear", "--only", "nowhere");

    assertThat(nobody.code()).isEqualTo(2);
    assertThat(nobody.err()).contains("there is no 'nobody' here; there are: knead, vosk");
    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(nowhere.err()).contains("Without a manifest", "nothing is left to listen to");
  }

  @Test
  void aCurveOfWhatIsNotListenedToIsWrongUsage() {
    Path curve = folder.resolve("curve.png");

    Terminal terminal = run("bench", "hear", "--curve", curve.toString(), "--only", "talk");

    assertThat(terminal.code()).isEqualTo(2);
    assertThat(terminal.err()).contains("--curve: it is drawn of close, rooms and talk");
    assertThat(curve).doesNotExist();
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
            "--pace",
            "file",
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

  /** Two words in a list of recordings. */
  private Path manifest() throws IOException {
    StringBuilder rows = new StringBuilder("path\tkind\tlabel\tspeaker\tlicence\tsource\n");
    for (String word : List.of("next", "stop")) {
      Wav.write(folder.resolve(word + ".wav"), new Pcm(Kevin.says(word)));
      rows.append("%1$s.wav\tcommand\t%1$s\tkevin\t-\t-\n".formatted(word));
    }
    return Files.writeString(folder.resolve("manifest.tsv"), rows);
  }

  private static Terminal run(String... words) {
    Home here = Home.locate();
    return Terminal.run(Main.commandLine(here, Map.of()), words);
  }
}
