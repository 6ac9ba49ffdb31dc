package dev.knead.cli;

import java.nio.file.Path;

/** Computers on which Knead is, and nothing of a user's yet. */
final class Homes {
  private Homes() {}

  /** With the routines and voices that come with the program, and all else in that folder. */
  static Home in(Path folder) {
    return new Home(
        Path.of("").toAbsolutePath(), folder.resolve("config"), folder.resolve("data"), folder);
  }
}
