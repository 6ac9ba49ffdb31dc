package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What can be asked wrongly of {@code hear}, before anything is heard. */
class HearCommandTest {
  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  @Test
  void saysThatThereIsNoModel() throws IOException {
    Path catalog = Files.createDirectories(folder.resolve("models")).resolve("catalog.yaml");
    Files.copy(Path.of(System.getProperty("knead.home"), "models", "catalog.yaml"), catalog);

    assertThat(run("one.wav")).isEqualTo(1);
    assertThat(err.toString()).contains("Install one with: knead models install");
  }

  @Test
  void saysThatThereIsNoSuchList() {
    assertThat(run("--list", folder.resolve("absent.tsv").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("Can't read the list").contains("absent.tsv");
  }

  @Test
  void refusesAListThatIsNoText() throws IOException {
    Path list = folder.resolve("list.tsv");
    Files.write(list, new byte[] {(byte) 0xC3, (byte) 0x28, 0, 1});

    assertThat(run("--list", list.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("isn't text");
  }

  @Test
  void refusesAListWithTooManyColumns() throws IOException {
    Path list = folder.resolve("list.tsv");
    Files.writeString(list, "one.wav\n\na.wav\tb.wav\tc.wav\n", StandardCharsets.UTF_8);

    assertThat(run("--list", list.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("list.tsv:3 has 3 columns");
  }

  @Test
  void refusesAMicrophoneBesideFiles() {
    assertThat(run("--mic", "default", "one.wav")).isEqualTo(2);
    assertThat(err.toString()).contains("either --mic or files");
  }

  @Test
  void refusesAnUnknownPhase() {
    assertThat(run("--context", "dancing", "one.wav")).isEqualTo(2);
    assertThat(err.toString()).contains("dancing");
  }

  private int run(String... arguments) {
    CommandLine line = new CommandLine(new HearCommand(new Home(folder, folder, folder, folder)));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setErr(new PrintWriter(err));
    line.setExecutionExceptionHandler(
        (error, command, parsed) -> {
          command.getErr().println(error.getMessage());
          return 1;
        });
    return line.execute(arguments);
  }
}
