package dev.knead.bench;

import static dev.knead.bench.Trials.BACK;
import static dev.knead.bench.Trials.NEXT;
import static dev.knead.bench.Trials.figures;
import static dev.knead.bench.Trials.gated;
import static dev.knead.bench.Trials.halfAnHour;
import static dev.knead.bench.Trials.heard;
import static dev.knead.bench.Trials.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.knead.bench.Condition.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HearReportTest {
  private static final List<Figures> FIGURES =
      List.of(
          figures(
              Kind.WORDS,
              "knead",
              word("next", heard(NEXT, 28_000)),
              word("back", heard(BACK, 29_600)),
              word("tree")),
          figures(
              Kind.WORDS, "vosk", word("next"), word("back", heard(NEXT, 40_000)), word("tree")),
          figures(Kind.WORDS, "gated", gated("next"), gated("back", new Look(20_000, 30_000))),
          figures(Kind.NOTHING_SAID, "knead", halfAnHour(heard(NEXT, 5))));

  @TempDir Path folder;

  @Test
  void aTableForReaders() {
    assertThat(String.join("\n", HearReport.lines(FIGURES)))
        .isEqualTo(
            """
            words  by      condition   contender   heard  recall    95 %  other  held back   fired  p50  p95  max ms  CPU ms
            close  people  main words  knead      2 of 2     100  34-100      0             0 of 1  250  350     350      40
            close  people  main words  vosk       0 of 2       0    0-66      1             0 of 1                        40
            close  people  main words  gated      0 of 2       0    0-66      0     1 of 2                                40

            nothing said  by      condition            contender  min  false  an hour    95 %  in 8 h  CPU %
            talk          people  other people's talk  knead       30      1      2.0  0.1-11      16    1.0""");
  }

  @Test
  void anObjectForPrograms() throws IOException {
    Path file = folder.resolve("hear.json");

    FiguresJson.write(file, "hear", FIGURES);

    JsonNode rows = new ObjectMapper().readTree(Files.readString(file)).path("rows");
    assertThat(rows).hasSize(4);
    JsonNode words = rows.get(0);
    assertThat(words.path("condition").asText()).isEqualTo("close");
    assertThat(words.path("by").asText()).isEqualTo("people");
    assertThat(words.path("heard").asInt()).isEqualTo(2);
    assertThat(words.path("recall").asDouble()).isEqualTo(1);
    assertThat(words.path("must_not_fire").asInt()).isEqualTo(1);
    assertThat(words.path("latency_ms").path("p50").asLong()).isEqualTo(250);
    assertThat(words.path("latency_ms").path("max").asLong()).isEqualTo(350);
    assertThat(words.path("confusion").path("tree").path("-").asInt()).isEqualTo(1);
    assertThat(rows.get(1).has("latency_ms")).isFalse();
    assertThat(rows.get(1).path("confusion").path("back").path("next").asInt()).isEqualTo(1);
    assertThat(words.has("held_back")).isFalse();
    assertThat(rows.get(2).path("held_back").asInt()).isEqualTo(1);
    assertThat(rows.get(3).path("false_commands").asInt()).isEqualTo(1);
    assertThat(rows.get(3).path("false_per_hour").asDouble()).isEqualTo(2);
  }

  @Test
  void aFileThatCanNotBeWrittenIsTold() {
    assertThatThrownBy(() -> FiguresJson.write(folder.resolve("absent/hear.json"), "hear", FIGURES))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("The figures can't be written to ");
  }
}
