package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.session.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchEventsTest {
  @TempDir Path folder;

  @Test
  void aSessionThatHasToldNothingIsAtItsBeginning() throws IOException {
    Path file = folder.resolve("events.jsonl");
    assertThat(new BenchEvents(file).phase()).isEqualTo(Phase.PREPARING);

    Files.writeString(file, "");
    assertThat(new BenchEvents(file).phase()).isEqualTo(Phase.PREPARING);
  }

  @Test
  void theLastWholeLineThatTellsAMoveCounts() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("events.jsonl"),
            """
            {"at_ms":1,"event":"moved","phase":"rating_before","step":0,"pressure":0}
            {"at_ms":2,"event":"moved","phase":"running","step":1,"pressure":1}
            {"at_ms":3,"event":"said","speech":3,"text":"Paused."}
            {"at_ms":4,"event":"moved","pha""");

    assertThat(new BenchEvents(file).phase()).isEqualTo(Phase.RUNNING);
  }
}
