package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.audio.Wav;
import dev.knead.hearing.Kevin;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code hear} with the real model. */
class HearCommandIT {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void tellsCommandsAndTheirTimes() throws IOException {
    assertThat(run("--json", write("next.wav", Kevin.says("next")))).isEqualTo(0);

    JsonNode next = lines().get(0);
    assertThat(lines()).hasSize(1);
    assertThat(next.path("file").asText()).endsWith("next.wav");
    assertThat(next.path("command").asText()).isEqualTo("next");
    assertThat(next.path("confidence").asDouble()).isBetween(0.5, 1.0);
    assertThat(next.path("from_ms").asLong()).isBetween(900L, 1_200L);
    assertThat(next.path("to_ms").asLong()).isGreaterThan(next.path("from_ms").asLong());
    assertThat(next.path("at_ms").asLong()).isBetween(1_300L, 2_200L);
  }

  @Test
  void decidesAWordThatEndsWithItsFile() throws IOException {
    short[] sound = Kevin.says("repeat");
    run("--json", write("repeat.wav", Arrays.copyOf(sound, sound.length - Frame.RATE)));

    assertThat(lines()).hasSize(1);
    assertThat(lines().get(0).path("command").asText()).isEqualTo("repeat");
  }

  @Test
  void hearsEachFileOfAListByItself() throws IOException {
    write("a.wav", Kevin.says("next"));
    write("silence.wav", new short[Frame.RATE]);
    write("quiet.wav", new short[Frame.RATE]);
    write("b.wav", Kevin.says("next"));
    Files.writeString(
        folder.resolve("list.tsv"),
        "a.wav\nabsent.wav\nsilence.wav\tquiet.wav\nb.wav\tquiet.wav\n");

    assertThat(run("--json", "--list", folder.resolve("list.tsv").toString())).isEqualTo(1);

    assertThat(lines())
        .extracting(line -> line.path("file").asText())
        .containsExactly("a.wav", "b.wav");
    assertThat(lines().get(0).path("from_ms")).isEqualTo(lines().get(1).path("from_ms"));
    assertThat(lines().get(0).path("at_ms")).isEqualTo(lines().get(1).path("at_ms"));
    assertThat(err.toString().lines()).hasSize(1).allMatch(line -> line.contains("absent.wav"));
  }

  @Test
  void hearsNumbersWhenChoosing() throws IOException {
    run("--json", "--context", "choosing", write("two.wav", Kevin.says("number two")));

    assertThat(lines()).hasSize(1);
    assertThat(lines().get(0).path("command").asText()).isEqualTo("choose");
    assertThat(lines().get(0).path("number").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"four, rate, 4", "six and a half, between, 0"})
  void hearsRatingsWhereOneIsAsked(String words, String command, int number) throws IOException {
    run("--json", "--context", "rating_before", write("rating.wav", Kevin.says(words)));

    assertThat(lines()).hasSize(1);
    assertThat(lines().get(0).path("command").asText()).isEqualTo(command);
    assertThat(lines().get(0).path("number").asInt()).isEqualTo(number);
  }

  @Test
  void hearsNoNumbersWhileRunning() throws IOException {
    run("--json", write("two.wav", Kevin.says("number two")));

    assertThat(lines()).isEmpty();
  }

  @Test
  void tellsAReaderThatNothingWasHeard() throws IOException {
    run(write("silence.wav", new short[0]));

    assertThat(out.toString()).contains("silence.wav: no command");
  }

  private String write(String name, short[] sound) throws IOException {
    Path file = folder.resolve(name);
    Wav.write(file, new Pcm(sound));
    return file.toString();
  }

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : out.toString().lines().toList()) {
      nodes.add(new ObjectMapper().readTree(line));
    }
    return nodes;
  }

  private int run(String... arguments) {
    CommandLine line = new CommandLine(new HearCommand());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }
}
