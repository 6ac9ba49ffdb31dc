package dev.knead.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs as on a computer that has nothing: an empty home, no variables, no PATH, no
 * network, and no folder that can be written to but one. Where this system doesn't let a test shut
 * a program off so far, it says so, and what it can't do is left out.
 */
final class BareComputer {
  private static final long PATIENCE_MINUTES = 10;

  private final Path folder;
  private final List<String> enclosure;

  private BareComputer(Path folder, List<String> enclosure) {
    this.folder = folder;
    this.enclosure = enclosure;
  }

  /**
   * A computer with this folder, in which its programs also start.
   *
   * @param folder not within the one for temporary files
   */
  static BareComputer with(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("home"));
    Path script = folder.resolve("enclosed.sh");
    try (InputStream text = BareComputer.class.getResourceAsStream("enclosed.sh")) {
      Files.copy(text, script, StandardCopyOption.REPLACE_EXISTING);
    }
    List<List<String>> enclosures =
        List.of(
            List.of(
                "/usr/bin/unshare",
                "--map-root-user",
                "--net",
                "--mount",
                "/bin/sh",
                script.toString(),
                folder.toString()),
            List.of("/usr/bin/unshare", "--map-root-user", "--net", "/usr/bin/env", "-i"));
    for (List<String> enclosure : enclosures) {
      BareComputer computer = new BareComputer(folder, enclosure);
      if (computer.run("/bin/true").exitCode() == 0) {
        return computer;
      }
      System.out.println("This system does not allow: " + String.join(" ", enclosure));
    }
    System.out.println("So programs are run with the network as it is.");
    return new BareComputer(folder, List.of("/usr/bin/env", "-i"));
  }

  /** Whether a program could neither reach a network nor write anywhere else. */
  boolean isShutOff() {
    return enclosure.contains("--mount");
  }

  /** What programs have left in the folder for temporary files, if that can be known. */
  List<String> leftBehind() throws IOException {
    return isShutOff() ? Files.readAllLines(folder.resolve("left")) : List.of();
  }

  /** Runs a program to its end. Words with an equals sign before it are variables. */
  Outcome run(String... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(enclosure);
    words.addAll(List.of("HOME=" + folder.resolve("home"), "PATH="));
    words.addAll(List.of(command));
    Path said = Files.createTempFile(folder, "said", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(said.toFile());
    builder.environment().clear();
    Process process = builder.start();
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("It does not end: " + words);
    }
    try {
      return new Outcome(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    } finally {
      Files.delete(said);
    }
  }
}
