package dev.knead.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether the program has its terminal for itself. One that a shell has put in the background is
 * stopped by the system as soon as it reads keys or changes settings, and has no business at the
 * bottom of the screen.
 */
final class Foreground {
  private static final Path STATUS = Path.of("/proc/self/stat");

  /** Places after the program's name, which may hold anything. */
  private static final int GROUP = 2;

  private static final int GROUP_IN_FRONT = 5;

  private Foreground() {}

  /** At this moment; yes where the system does not tell. */
  static boolean now() {
    try {
      return in(Files.readString(STATUS, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return true;
    }
  }

  /** What a status line says, see proc(5). */
  static boolean in(String status) {
    String[] fields = status.substring(status.lastIndexOf(')') + 1).strip().split(" ", -1);
    return fields[GROUP].equals(fields[GROUP_IN_FRONT]);
  }
}
