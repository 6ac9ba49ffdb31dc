package dev.knead.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
  @TempDir Path folder;

  /** Another program: holds the lock until its input ends. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws IOException {
      FolderLock.during(
          Store.ofModels(Path.of(args[0])),
          Progress.SILENT,
          () -> {
            System.out.println("held");
            return System.in.read();
          });
    }
  }

  @Test
  void waitsForAnotherProgramAndSaysSo() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = other.inputReader()) {
      assertThat(output.readLine()).isEqualTo("held");
      List<String> notes = new ArrayList<>();
      String done = FolderLock.during(store(), whenNoted(notes, other), () -> "done");
      assertThat(done).isEqualTo("done");
      assertThat(notes)
          .containsExactly("Another knead is changing the speech models: waiting for it.");
    } finally {
      other.destroy();
    }
  }

  /** Lets the other program go on once we are known to wait for it. */
  private static Progress whenNoted(List<String> notes, Process other) {
    return new Progress() {
      @Override
      public void begin(Work work, long total) {}

      @Override
      public void at(long done) {}

      @Override
      public void end() {}

      @Override
      public void note(String sentence) {
        notes.add(sentence);
        try {
          other.getOutputStream().close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  @Test
  void refusesASecondChangeWithinOneProgram() {
    assertThatThrownBy(
            () ->
                FolderLock.during(
                    store(),
                    Progress.SILENT,
                    () -> FolderLock.during(store(), Progress.SILENT, () -> "nested")))
        .isInstanceOf(InstallException.class)
        .hasMessageContaining("are being changed already");
  }

  private Store store() {
    return Store.ofModels(folder);
  }

  @Test
  void isFreeAgainAfterAFailure() throws IOException {
    assertThatThrownBy(
            () ->
                FolderLock.during(
                    store(),
                    Progress.SILENT,
                    () -> {
                      throw new IOException("No space left on device");
                    }))
        .hasMessage(
            "Can't write to %s (No space left on device): make room there, or set".formatted(folder)
                + " XDG_CACHE_HOME to a folder elsewhere");
    assertThat(FolderLock.during(store(), Progress.SILENT, () -> "free")).isEqualTo("free");
  }
}
