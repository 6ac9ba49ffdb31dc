package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knead.page.PageKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageFileTest {
  private static final String REPORT =
      "<!DOCTYPE html><meta name=\"generator\" content=\"Knead report\"/>";

  @TempDir Path folder;

  @Test
  void aFreePlaceIsWrittenToAndNothingElseIsLeft() throws IOException {
    PageFile page = report("report.html");

    page.mustBeFreeOrOfItsKind();
    page.write("<p>Ärger</p>");

    assertThat(page.path()).hasContent("<p>Ärger</p>");
    assertThat(names()).containsExactly("report.html");
  }

  @Test
  void onlyAPageOfItsKindMayBeReplaced() throws IOException {
    PageFile page = report("report.html");
    Files.writeString(page.path(), REPORT);

    page.mustBeFreeOrOfItsKind();
    page.write("new");
    assertThat(page.path()).hasContent("new");

    Files.writeString(page.path(), REPORT);
    PageFile map = new PageFile(PageKind.BODY_MAP, page.path());
    assertThatThrownBy(map::mustBeFreeOrOfItsKind)
        .isInstanceOf(PageException.class)
        .hasMessage(
            "%s is there already and is no body map by Knead. Name another file, or add --force to replace it.",
            page.path());
  }

  @Test
  void aLinkThatLeadsNowhereIsNotFree() throws IOException {
    PageFile page = report("link.html");
    Files.createSymbolicLink(page.path(), folder.resolve("gone"));

    assertThatThrownBy(page::mustBeFreeOrOfItsKind).hasMessageContaining("is there already");
  }

  @ParameterizedTest
  @EnumSource
  void aPageIsNotPrintedInTheTerminal(PageKind kind) {
    PageFile page = new PageFile(kind, Path.of("-"));

    assertThatThrownBy(() -> page.write("page"))
        .isInstanceOf(PageException.class)
        .hasMessage(
            "A %s is for a browser. Name a file for it, such as %s.", kind.words(), kind.file());
  }

  @ParameterizedTest
  @EnumSource
  void aFolderIsNoFile(PageKind kind) {
    PageFile page = new PageFile(kind, folder);

    for (var call :
        List.<ThrowingCallable>of(page::mustBeFreeOrOfItsKind, () -> page.write("page"))) {
      assertThatThrownBy(call)
          .isInstanceOf(PageException.class)
          .hasMessage(
              "%s is a folder. Name a file, such as %s.", folder, folder.resolve(kind.file()));
    }
  }

  @Test
  void aFolderThatIsNotThereIsNotMade() {
    PageFile page = report("absent/report.html");

    assertThatThrownBy(() -> page.write("page"))
        .isInstanceOf(PageException.class)
        .hasMessage(
            "There is no folder %s. Make it first, or name a file elsewhere.",
            page.path().getParent());
  }

  @Test
  void whatCanNotBeWrittenIsSaidAndLeavesNothing() throws IOException {
    Files.createDirectory(folder.resolve(".report.html.part"));
    PageFile page = report("report.html");

    assertThatThrownBy(() -> page.write("page"))
        .isInstanceOf(PageException.class)
        .hasMessage(
            "The report can't be written to %s: Is a directory. Name a file elsewhere.",
            page.path());
    assertThat(names()).isEmpty();
  }

  private PageFile report(String name) {
    return new PageFile(PageKind.REPORT, folder.resolve(name));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
