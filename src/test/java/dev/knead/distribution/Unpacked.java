package dev.knead.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is given to people, unpacked as they would. */
final class Unpacked {
  /** With a blank and letters that are not English; written so that any locale can read it. */
  private static final String STRANGE_NAME = "$(printf 'Gr\\303\\266\\303\\237e, \\303\\234bung')";

  private Unpacked() {}

  /** An empty folder. */
  static Path emptied(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    // Not by Java, which can't delete a strange name in a plain locale.
    shell(folder, "rm -rf \"$PWD\"/*", folder);
    return folder;
  }

  /**
   * Unpacks into a folder with a strange name, within this one.
   *
   * @return a link to the one folder that was in the archive
   */
  static Path strangely(Path archive, Path folder) throws IOException, InterruptedException {
    shell(
        folder,
        "name=%s && mkdir \"$name\" && tar -xzf \"$1\" -C \"$name\" && ln -s \"$name\"/* program"
            .formatted(STRANGE_NAME),
        archive);
    return folder.resolve("program");
  }

  /** Lays out the files of a Debian package in this folder. */
  static Path debian(Path deb, Path folder) throws IOException, InterruptedException {
    shell(folder, "dpkg-deb -x \"$1\" .", deb);
    return folder;
  }

  static Path zip(Path archive, Path folder) throws IOException, InterruptedException {
    shell(folder, "\"$2\" -xf \"$1\" && ln -s knead-* program && chmod +x program/knead", archive);
    return folder.resolve("program");
  }

  private static void shell(Path folder, String script, Path archive)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
    command.add(archive.toString());
    command.add(Path.of(System.getProperty("java.home"), "bin", "jar").toString());
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException("Can't be unpacked: " + archive);
    }
  }
}
