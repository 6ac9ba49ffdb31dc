package dev.knead.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs with the options by which the launcher starts a session. */
final class BenchJava {
  /** The property by which the launchers tell the file of Java's options. */
  private static final String OPTIONS = "knead.options";

  private static final String SESSION_OPTIONS = "session.options";

  private BenchJava() {}

  /** The command line of a main class with its arguments. */
  static List<String> command(Home home, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (System.getProperty(OPTIONS) != null) {
      Path options = Path.of(System.getProperty(OPTIONS));
      command.add("@" + options);
      command.add("@" + options.resolveSibling(SESSION_OPTIONS));
    }
    command.addAll(
        List.of(
            "-Dknead.home=" + home.program(),
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()));
    command.addAll(arguments);
    return command;
  }
}
