package dev.knead.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Starts programs with the options by which the launcher starts a session. */
final class BenchJava {
  private BenchJava() {}

  /** The command line of a main class with its arguments. */
  static List<String> command(Home home, Class<?> main, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            Arrays.asList(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-XX:MaxNewSize=8m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dknead.home=" + home.program(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(arguments);
    return command;
  }
}
