package dev.knead.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** A {@link DoomedCoach} that runs as a program of its own, until it is killed. */
final class DoomedProgram implements AutoCloseable {
  /** 128, and the number of SIGKILL. */
  static final int KILLED = 137;

  private final Process process;
  private final BufferedReader lines;
  private String last = "";

  private DoomedProgram(Process process) {
    this.process = process;
    this.lines = process.inputReader();
  }

  /**
   * Starts one.
   *
   * @param unpacked the folder into which it unpacks a library
   */
  static DoomedProgram start(Path diary, Path unpacked, long seed) throws IOException {
    return new DoomedProgram(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-Dorg.sqlite.tmpdir=" + unpacked,
                "-cp",
                System.getProperty("java.class.path"),
                DoomedCoach.class.getName(),
                diary.toString(),
                String.valueOf(seed))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** Waits for the line with that number, counted from 0. */
  void await(int number) throws IOException {
    for (int i = 0; i <= number; i++) {
      next();
    }
  }

  private boolean next() throws IOException {
    String line = lines.readLine();
    last = line == null ? last : line;
    return line != null;
  }

  /**
   * Kills it, as {@code kill -9} does.
   *
   * @return the last line that it told, which nobody may have read yet
   */
  String kill() throws IOException {
    // Not by the process itself, which would close its output, too.
    process.toHandle().destroyForcibly();
    boolean more = true;
    while (more) {
      more = next();
    }
    return last;
  }

  /** 137 where it was killed; anything else is its own end. */
  int code() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
