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

/** The built-in voice, heard by the real model. */
class VoicesMeasureIT {
  @TempDir Path folder;

  @Test
  void mostOfWhatTheBuiltInVoiceSaysIsUnderstood() throws IOException {
    Path json = folder.resolve("voices.json");

    Terminal terminal =
        Terminal.run(
            Main.commandLine(Home.locate(), Map.of()),
            "voices",
            "measure",
            "kevin16",
            "--sentences",
            "6",
            "--json",
            json.toString());

    assertThat(terminal.code()).isZero();
    JsonNode row = new ObjectMapper().readTree(Files.readString(json)).path("rows").get(0);
    assertThat(row.path("sentences").asInt()).isEqualTo(6);
    assertThat(row.path("words").asInt()).isGreaterThan(20);
    assertThat(row.path("wer").asDouble()).isLessThan(0.6);
    assertThat(row.path("real_time_factor").asDouble()).isPositive();
  }
}
