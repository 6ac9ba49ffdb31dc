package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Level;
import dev.knead.audio.Wav;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole line with the real voice and the real model: every command spoken, and heard. */
class DemoCommandIT {
  @TempDir Path folder;

  @Test
  void everyCommandIsHeardAndNothingElse() throws Exception {
    Path wav = folder.resolve("demo.wav");
    Path json = folder.resolve("demo.jsonl");

    Terminal demo =
        Terminal.run(
            Main.commandLine(), "demo", "--wav", wav.toString(), "--json", json.toString());

    assertThat(demo.code()).as(demo.out() + demo.err()).isZero();
    List<String> heard =
        Files.readAllLines(json).stream().filter(line -> line.contains("\"commanded\"")).toList();
    assertThat(heard).allMatch(line -> line.contains("\"knew_ms\""));
    for (String command :
        List.of("next", "repeat", "harder", "softer", "pause", "resume", "back", "stop")) {
      assertThat(heard).anyMatch(line -> line.contains("\"" + command + "\""));
    }
    assertThat(demo.out())
        .contains("This is the firmest for this step.")
        .contains("Your pain went from 6 to 3.");
    // Coach and person, mixed to one: minutes of sound, and not silence.
    assertThat(Wav.read(wav).duration().toMinutes()).isGreaterThan(5);
    assertThat(Level.of(Wav.read(wav)).rms()).isGreaterThan(100);
  }
}
