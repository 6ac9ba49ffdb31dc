package dev.knead.live;

import dev.knead.hearing.InstalledModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A computer of its own, as far as folders go: a home with the speech model and nothing else, a
 * folder to work in, and one for temporary files.
 *
 * @param root all is in there
 */
record Computer(Path root) {
  static Computer in(Path root) throws IOException {
    Computer computer = new Computer(root);
    for (Path folder :
        List.of(computer.home(), computer.work(), computer.temporary(), computer.running())) {
      Files.createDirectories(folder);
    }
    Path cache = Files.createDirectories(computer.home().resolve(".cache").resolve("knead"));
    Files.createSymbolicLink(cache.resolve("speech"), InstalledModel.folder().getParent());
    return computer;
  }

  Path home() {
    return root.resolve("home");
  }

  Path work() {
    return root.resolve("work");
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  /** Where the user's programs keep what is gone when they log out, as any desktop names it. */
  Path running() {
    return root.resolve("run");
  }

  Path diary() {
    return home().resolve(".local").resolve("share").resolve("knead").resolve("diary.db");
  }

  /**
   * Knead on this computer.
   *
   * @param before what begins the command line, such as a program that starts others
   */
  ProcessBuilder knead(List<String> before, String... arguments) {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + temporary(),
            "-Duser.home=" + home(),
            "-Dknead.home=" + Path.of(System.getProperty("knead.home")).toAbsolutePath(),
            "-cp",
            System.getProperty("java.class.path"),
            "dev.knead.cli.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(work().toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("KNEAD_") || name.startsWith("XDG_"));
    builder.environment().put("HOME", home().toString());
    builder.environment().put("XDG_RUNTIME_DIR", running().toString());
    builder.environment().put("TMPDIR", temporary().toString());
    return builder;
  }
}
