package dev.knead.cli;

import dev.knead.page.ReportPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The file into which a report is written.
 *
 * @param path may be there already or not
 */
record ReportFile(Path path) {
  /** Where a report tells that it is one. */
  private static final int BEGINNING = 1000;

  /**
   * Sees that nothing else is lost by writing.
   *
   * @throws ReportException when there is something that is no report
   */
  void mustBeFreeOrAReport() throws IOException {
    mustBeNoFolder();
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !isReport()) {
      throw new ReportException(
          "%s is there already and is no report by Knead. Name another file, or add --force to replace it."
              .formatted(path));
    }
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @throws ReportException when that can't be done
   */
  void write(String html) throws IOException {
    mustBeNoFolder();
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new ReportException(
          "There is no folder %s. Make it first, or name a file elsewhere.".formatted(folder));
    }
    Path fresh = path.resolveSibling("." + path.getFileName() + ".part");
    try {
      Files.writeString(fresh, html);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw new ReportException(
          "The report can't be written to %s: %s.".formatted(path, Failures.reason(e)), e);
    }
  }

  private void mustBeNoFolder() throws ReportException {
    if (Files.isDirectory(path)) {
      throw new ReportException(
          "%s is a folder. Name a file, such as %s."
              .formatted(path, path.resolve("knead-report.html")));
    }
  }

  private boolean isReport() throws IOException {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      return ReportPage.isReport(new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new ReportException(
          "%s can't be read: %s. Name another file.".formatted(path, Failures.reason(e)), e);
    }
  }
}
