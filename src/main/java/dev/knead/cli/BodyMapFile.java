package dev.knead.cli;

import dev.knead.page.BodyMapPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The file into which a body map is written.
 *
 * @param path may be there already or not
 */
record BodyMapFile(Path path) {
  /** Where a body map tells that it is one. */
  private static final int BEGINNING = 1000;

  /**
   * Sees that nothing else is lost by writing.
   *
   * @throws RoutineException when there is something that is no body map
   */
  void mustBeFreeOrABodyMap() throws IOException {
    mustBeAFile();
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !isBodyMap()) {
      throw new RoutineException(
          "%s is there already and is no body map by Knead: name another file, or add --force to replace it"
              .formatted(path));
    }
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @throws RoutineException when that can't be done
   */
  void write(String html) throws IOException {
    mustBeAFile();
    Path folder = path.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new RoutineException(
          "there is no folder %s: make it first, or name a file elsewhere".formatted(folder));
    }
    Path fresh = path.resolveSibling("." + path.getFileName() + ".part");
    try {
      Files.writeString(fresh, html);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new RoutineException(
          "the body map can't be written to %s: %s".formatted(path, Failures.reason(e)));
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private void mustBeAFile() throws RoutineException {
    if (path.toString().equals("-")) {
      throw new RoutineException(
          "a body map is for a browser: name a file for it, such as map.html");
    }
    if (path.getFileName() == null || Files.isDirectory(path)) {
      throw new RoutineException("%s is a folder: name a file within it".formatted(path));
    }
  }

  private boolean isBodyMap() throws IOException {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      return BodyMapPage.isBodyMap(
          new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new RoutineException(
          "%s can't be read: %s; name another file".formatted(path, Failures.reason(e)));
    }
  }
}
