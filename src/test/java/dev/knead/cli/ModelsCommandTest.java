package dev.knead.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.models.ModelInstaller;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

class ModelsCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Home home;
  private Path archive;

  @BeforeEach
  void catalogueOfOne() throws IOException, NoSuchAlgorithmException {
    home =
        new Home(
            folder.resolve("program"),
            folder.resolve("config"),
            folder.resolve("data"),
            folder.resolve("cache"));
    archive = folder.resolve("small.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("pack/am/final.mdl"));
      zip.write("acoustics".getBytes(UTF_8));
    }
    byte[] bytes = Files.readAllBytes(archive);
    Files.createDirectories(home.modelCatalog().getParent());
    Files.writeString(
        home.modelCatalog(),
        """
        models:
          - name: small
            language: en-US
            licence: Apache-2.0
            remark: Made for a test.
            sources: [https: "https://localhost:1/small.zip"]
            archive: {format: zip, size: %d, sha256: %s, folder: pack}
            unpacked: {bytes: 1000, entries: 3}
            files: [am/final.mdl]
        """
            .formatted(
                bytes.length,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))));
  }

  @Test
  void aModelsLifeFromInstallToRemove() throws IOException {
    assertThat(run("list")).isEqualTo(0);
    assertThat(out.toString())
        .containsPattern("small +en-US +0 MB +Apache-2.0 +not installed")
        .contains("small: Made for a test.")
        .contains("None is ready. Install one with: knead models install");

    assertThat(run("install", "--from", archive.toString())).isEqualTo(0);
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            "Installed small in %s%n".formatted(home.speechModels().resolve("small")));
    assertThat(err.toString()).contains("Unpacked 100 %");

    assertThat(run("install")).isEqualTo(0);
    assertThat(out.toString()).startsWith("small is installed already, and whole");
    assertThat(err.toString()).isEmpty();

    assertThat(run("list")).isEqualTo(0);
    assertThat(out.toString()).contains("installed, in use").doesNotContain("None is ready");

    assertThat(run("verify")).isEqualTo(0);
    assertThat(out.toString()).isEqualToNormalizingNewlines("small is whole\n");

    Files.writeString(home.speechModels().resolve("small/am/final.mdl"), "acousticS");
    assertThat(run("verify", "small")).isEqualTo(1);
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            "small: am/final.mdl has changed\nMend it with: knead models install small\n");

    assertThat(run("remove", "small")).isEqualTo(0);
    assertThat(out.toString()).isEqualToNormalizingNewlines("Removed small\n");
    assertThat(home.speechModels().resolve("small")).doesNotExist();
  }

  @Test
  void whatCannotBeFetchedExitsOneWithASentence() {
    assertThat(run("install")).isEqualTo(1);
    assertThat(err.toString())
        .contains("Fetching small with localhost.")
        .containsPattern("knead: localhost can't be reached .*knead models install --from FILE")
        .doesNotContain("\tat ");
  }

  @Test
  void whatIsNotInstalledExitsOne() {
    assertThat(run("verify")).isEqualTo(1);
    assertThat(err.toString()).contains("knead: No speech model is installed.");
    assertThat(run("remove", "small")).isEqualTo(1);
    assertThat(err.toString()).contains("knead: The speech model small is not installed");
  }

  @Test
  void aWrongNameIsAUsageError() {
    for (String verb : new String[] {"install", "verify", "remove"}) {
      assertThat(run(verb, "tiny")).as(verb).isEqualTo(2);
      assertThat(err.toString())
          .contains("There is no speech model tiny. The catalogue has: small");
    }
    assertThat(run("remove")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Say what to do: list, install, verify or remove");
  }

  @Test
  void everyHelpHasExamples() {
    for (String verb : new String[] {"list", "install", "verify", "remove"}) {
      assertThat(run(verb, "--help")).isEqualTo(0);
      assertThat(out.toString()).contains("Examples:").contains("  knead models " + verb);
    }
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line =
        new CommandLine(
            new ModelsCommand(
                home, new ModelInstaller(home.speechModels(), home.readySpeechModels())));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setExecutionExceptionHandler(Main.commandLine().getExecutionExceptionHandler());
    return line.execute(arguments);
  }
}
