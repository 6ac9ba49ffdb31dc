package dev.knead.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a shell script in place of npm. */
class NpmProgramTest {
  @TempDir Path folder;
  private Path work;

  @BeforeEach
  void emptyFolder() throws IOException {
    work = Files.createDirectory(folder.resolve("work"));
  }

  @Test
  void fetchesThePackageWithoutRunningAnythingOfIt() throws IOException {
    Path archive = pack("echo packed > pack-1.2.3.tgz; for a; do echo \"$a\"; done > arguments");
    assertThat(archive).isEqualTo(work.resolve("pack-1.2.3.tgz")).hasContent("packed");
    assertThat(work.resolve("arguments")).hasContent("pack\n--ignore-scripts\npack@1.2.3");
  }

  @Test
  void aMissingNpmNamesThePackageThatHasIt() {
    NpmProgram missing = new NpmProgram(List.of("/no/such/npm"), Duration.ofSeconds(5));
    assertThatThrownBy(() -> missing.pack("pack@1.2.3", work))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("the Debian package npm has it: sudo apt install npm");
  }

  @Test
  void tellsNpmsOwnCode() {
    assertThatThrownBy(() -> pack("echo 'npm error code E404' >&2; exit 1"))
        .isInstanceOf(SourceException.class)
        .hasMessage("npm could not fetch pack@1.2.3 (E404)");
    assertThatThrownBy(() -> pack("echo 'npm ERR! code ENOTFOUND' >&2; exit 1"))
        .hasMessageContaining("(ENOTFOUND)");
  }

  @Test
  void tellsTheExitCodeWhenNpmSaysNothing() {
    assertThatThrownBy(() -> pack("exit 7")).hasMessageContaining("(exit code 7)");
  }

  @Test
  void tellsOfAnNpmThatLeavesNothing() {
    assertThatThrownBy(() -> pack("exit 0")).hasMessage("npm left no archive of pack@1.2.3");
  }

  @Test
  void endsAnNpmThatHangs() {
    NpmProgram hanging = new NpmProgram(List.of("sh", "-c", "sleep 60"), Duration.ofMillis(100));
    assertThatThrownBy(() -> hanging.pack("pack@1.2.3", work))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("npm did not fetch pack@1.2.3 within");
  }

  private Path pack(String script) throws IOException {
    Path file = folder.resolve("npm.sh");
    Files.writeString(file, script);
    return new NpmProgram(List.of("sh", file.toString()), Duration.ofSeconds(20))
        .pack("pack@1.2.3", work);
  }
}
