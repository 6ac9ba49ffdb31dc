package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.language.Vocabulary;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CostReportTest {
  private static final Cost KNEAD = new Cost("knead", "quiet", 180, 9, OptionalLong.of(307_200));
  private static final Cost VOSK = new Cost("vosk", "quiet", 180, 3.6, OptionalLong.of(204_800));
  private static final Cost UNTOLD = new Cost("knead", "talk", 60, 6, OptionalLong.empty());

  @Test
  void comparesWithPlainVoskOnTheSameSound() {
    assertThat(String.join("\n", CostReport.lines(List.of(KNEAD, VOSK, UNTOLD))))
        .isEqualTo(
            """
            sound  contender  min  CPU %  peak MB  x CPU of vosk  x MB of vosk
            quiet  knead      3.0    5.0      300           2.50          1.50
            quiet  vosk       3.0    2.0      200           1.00          1.00
            talk   knead      1.0   10.0""");
  }

  @Test
  void aRowComesBackAsItWas() throws IOException {
    assertThat(CostReport.parse(CostReport.row(KNEAD).toString())).isEqualTo(KNEAD);
    assertThat(CostReport.parse(CostReport.row(UNTOLD).toString())).isEqualTo(UNTOLD);
    assertThat(CostReport.object(List.of(KNEAD, VOSK)).path("rows")).hasSize(2);
  }

  @Test
  void aProcessThatSaysSomethingElseIsQuoted() {
    assertThatThrownBy(() -> CostReport.parse("{\"knead\": 1}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("{\"knead\": 1}");
  }

  @Test
  void listeningIsMeasured() throws IOException {
    Contender idle =
        new Contender() {
          @Override
          public String name() {
            return "idle";
          }

          @Override
          public Listener open() {
            return new Listener() {
              @Override
              public Outcome hear(Vocabulary vocabulary, Scene scene) {
                assertThat(scene.microphone()).hasSize(16_000);
                return new Outcome(List.of(), 0);
              }

              @Override
              public void close() {}
            };
          }
        };

    Cost cost = ProcessCost.of(idle, Trials.VOCABULARY, "quiet", Signal.noise(16_000, 20, 1));

    assertThat(cost.contender()).isEqualTo("idle");
    assertThat(cost.seconds()).isEqualTo(1);
    assertThat(cost.cpuSeconds()).isNotNegative();
  }
}
