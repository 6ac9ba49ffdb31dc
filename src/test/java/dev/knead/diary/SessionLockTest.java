package dev.knead.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One session at a time, over all programs. */
class SessionLockTest {
  @TempDir Path folder;

  /** Another program: leads a session until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws IOException {
      try (Diary diary = Diary.open(Path.of(args[0]), new SettableClock());
          SessionLog log = diary.begin()) {
        log.write(1, List.of(), Optional.of(Notes.bookmark(1)));
        System.out.println("held");
        System.in.read();
      }
    }
  }

  @Test
  void isLiftedWhenTheProgramThatHasItIsKilled() throws Exception {
    Path file = folder.resolve("diary.db");
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (Diary diary = waitFor(other, file)) {
      assertThatThrownBy(diary::begin)
          .isInstanceOf(DiaryException.class)
          .hasMessageStartingWith("Another massage is under way on this computer; ");
      assertThat(diary.underWay()).hasValue(1);
      assertThat(diary.unfinished()).isEmpty();
      assertThat(diary.sessions()).hasSize(1);

      other.destroyForcibly().waitFor();

      assertThat(diary.underWay()).isEmpty();
      assertThat(diary.unfinished().orElseThrow().bookmark()).isEqualTo(Notes.bookmark(1));
      diary.begin().close();
    } finally {
      other.destroyForcibly();
    }
  }

  private static Diary waitFor(Process other, Path file) throws IOException {
    try (BufferedReader output = other.inputReader()) {
      assertThat(output.readLine()).isEqualTo("held");
    }
    return Diary.open(file, new SettableClock());
  }

  @Test
  void isTheSameByWhateverPathOneComes() throws Exception {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);

    try (Diary diary = Diary.open(real.resolve("diary.db"), new SettableClock());
        SessionLog log = diary.begin();
        Diary other = Diary.open(link.resolve("diary.db"), new SettableClock())) {
      assertThatThrownBy(other::begin).isInstanceOf(DiaryException.class);
      log.write(1, List.of(), Optional.empty());
    }
  }

  @Test
  void isGivenBackOnce() throws Exception {
    Path file = folder.resolve("diary.db");
    try (Diary diary = Diary.open(file, new SettableClock())) {
      SessionLog first = diary.begin();
      first.close();
      try (SessionLog second = diary.begin()) {
        first.close();
        assertThatThrownBy(diary::begin).isInstanceOf(DiaryException.class);
        second.write(1, List.of(), Optional.empty());
      }
    }
  }
}
