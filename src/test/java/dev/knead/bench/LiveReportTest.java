package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LiveReportTest {
  private static final LiveCost KNEAD =
      new LiveCost(
          "knead",
          "talk",
          Doing.PAUSED,
          120,
          1.2,
          OptionalLong.of(204_800),
          OptionalLong.of(307_200));
  private static final LiveCost VOSK =
      new LiveCost(
          "vosk",
          "talk",
          Doing.PAUSED,
          120,
          2.4,
          OptionalLong.of(102_400),
          OptionalLong.of(153_600));
  private static final LiveCost UNTOLD =
      new LiveCost(
          "knead", "quiet", Doing.STARTING, 60, 6, OptionalLong.empty(), OptionalLong.empty());

  @Test
  void comparesWithPlainVoskAtTheSameMicrophone() {
    assertThat(String.join("\n", LiveReport.lines(List.of(KNEAD, VOSK, UNTOLD))))
        .isEqualTo(
            """
            live   program  doing     min  CPU %   MB  peak MB  x CPU of vosk  x MB of vosk
            talk   knead    paused    2.0   1.00  200      300           0.50          2.00
            talk   vosk     paused    2.0   2.00  100      150           1.00          1.00
            quiet  knead    starting  1.0  10.00""");
  }

  @Test
  void aRowForPrograms() {
    assertThat(LiveReport.row(KNEAD).path("cpu_of_one_core").asDouble()).isEqualTo(0.01);
    assertThat(LiveReport.row(KNEAD).path("resident_kb").asLong()).isEqualTo(204_800);
    assertThat(LiveReport.row(UNTOLD).has("peak_kb")).isFalse();
  }

  @Test
  void whatIsDoneAgainIsAddedUp() throws IOException {
    LiveTally tally = new LiveTally("knead", "quiet", new ProcessMeter(ProcessHandle.current()));
    tally.pass(16_000, Doing.STARTING);
    tally.pass(32_000, Doing.SPEAKING);
    tally.pass(16_000, Doing.LISTENING);
    tally.pass(8_000, Doing.SPEAKING);

    List<LiveCost> costs = tally.costs();

    assertThat(costs)
        .extracting(LiveCost::doing)
        .containsExactly(Doing.STARTING, Doing.SPEAKING, Doing.LISTENING);
    assertThat(costs).extracting(LiveCost::seconds).containsExactly(1.0, 2.5, 1.0);
    assertThat(costs.get(0).cpuSeconds()).as("since the process began").isPositive();
    assertThat(costs).allMatch(cost -> cost.cpuSeconds() >= 0);
  }
}
