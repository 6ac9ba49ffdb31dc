package dev.knead.cli;

import dev.knead.page.PageKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The file into which a page is written.
 *
 * @param kind what the page is
 * @param path may be there already or not
 */
record PageFile(PageKind kind, Path path) {
  /** Where a page tells what it is, in bytes. */
  private static final int BEGINNING = 1000;

  /**
   * Sees that nothing else is lost by writing.
   *
   * @throws PageException when there is something that is no page of that kind
   */
  void mustBeFreeOrOfItsKind() throws IOException {
    mustBeAFile();
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !isOfItsKind()) {
      throw new PageException(
          "%s is there already and is no %s by Knead. Name another file, or add --force to replace it."
              .formatted(path, kind.words()));
    }
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @throws PageException when that can't be done
   */
  void write(String html) throws IOException {
    mustBeAFile();
    Path folder = path.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new PageException(
          "There is no folder %s. Make it first, or name a file elsewhere.".formatted(folder));
    }
    Path fresh = path.resolveSibling("." + path.getFileName() + ".part");
    try {
      Files.writeString(fresh, html);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw new PageException(
          "The %s can't be written to %s: %s. Name a file elsewhere."
              .formatted(kind.words(), path, Failures.reason(e)),
          e);
    }
  }

  private void mustBeAFile() throws PageException {
    if (path.toString().equals("-")) {
      throw new PageException(
          "A %s is for a browser. Name a file for it, such as %s."
              .formatted(kind.words(), kind.file()));
    }
    if (Files.isDirectory(path)) {
      throw new PageException(
          "%s is a folder. Name a file, such as %s.".formatted(path, path.resolve(kind.file())));
    }
  }

  private boolean isOfItsKind() throws IOException {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      return kind.isBegunBy(new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new PageException(
          "%s can't be read: %s. Name another file.".formatted(path, Failures.reason(e)), e);
    }
  }
}
