package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.page.ReportPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReportCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:30:00Z"), ZoneOffset.UTC);

  @TempDir Path computer;
  @TempDir Path folder;
  private HistoryKit kit;

  @BeforeEach
  void noDiary() {
    kit = new HistoryKit(computer);
  }

  @Test
  void writesThePageAndSaysWhereItIs() throws IOException {
    kit.add();
    Path page = folder.resolve("report.html");

    Terminal terminal = run(page.toString());

    assertThat(terminal.code()).as(terminal.err()).isZero();
    assertThat(terminal.out())
        .isEqualToNormalizingNewlines("The report is in %s\n".formatted(page));
    assertThat(Files.readString(page)).contains("Made by Knead on 22 November 2026, 09:30");
    assertThat(names()).containsExactly("report.html");
  }

  @Test
  void withoutADiaryThereIsALineAndNoFile() throws IOException {
    Terminal terminal = kit.run("report", folder.resolve("report.html").toString());

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out())
        .isEqualToNormalizingNewlines(
            "There is nothing in your diary yet to report. Begin a massage: knead start\n");
    assertThat(names()).isEmpty();
    assertThat(kit.home().data()).doesNotExist();
  }

  @Test
  void anEmptyDiaryIsNothingYet() throws IOException {
    kit.diary().close();

    assertThat(run(folder.resolve("report.html").toString()).out())
        .contains("nothing in your diary yet");
    assertThat(names()).isEmpty();
  }

  @Test
  void theProgramItselfReadsItsDiary() throws IOException {
    Path page = folder.resolve("report.html");
    kit.full("Long strokes");
    kit.add();

    assertThat(kit.run("report", page.toString()).code()).isZero();
    assertThat(page)
        .content()
        .contains("2 sessions on 1 March 2026", "Long strokes", "6 → 3")
        .contains("Safety questions last answered on 1 March 2026: doctor first (assumed");
  }

  @Test
  void replacesAReport() throws IOException {
    kit.add();
    Path page = folder.resolve("report.html");
    Files.writeString(page, ReportPage.html(List.of(), CLOCK.instant().atZone(ZoneOffset.UTC)));

    assertThat(run(page.toString()).code()).isZero();
    assertThat(Files.readString(page)).contains("1 session on");
  }

  @Test
  void leavesAnyOtherFileUnlessForced() throws IOException {
    kit.add();
    Path notes = folder.resolve("notes.html");
    Files.writeString(notes, "<p>My notes");

    Terminal refused = run(notes.toString());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .isEqualToNormalizingNewlines(
            "knead: %s is there already and is no report by Knead. Name another file, or add --force to replace it.\n"
                .formatted(notes));
    assertThat(Files.readString(notes)).isEqualTo("<p>My notes");

    assertThat(run(notes.toString(), "--force").code()).isZero();
    assertThat(Files.readString(notes)).contains("Massage diary");
  }

  @Test
  void aFolderThatIsNotThereIsSaid() throws IOException {
    kit.add();
    Path page = folder.resolve("absent/report.html");

    Terminal terminal = run(page.toString());

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualToNormalizingNewlines(
            "knead: There is no folder %s. Make it first, or name a file elsewhere.\n"
                .formatted(page.getParent()));
  }

  @Test
  void aFolderIsNoFileEvenByForce() throws IOException {
    kit.add();
    Terminal terminal = run(folder.toString(), "--force");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err())
        .startsWith("knead: %s is a folder. Name a file, such as".formatted(folder));
  }

  @Test
  void aDiaryThatCannotBeReadIsSaid() throws IOException {
    Files.createDirectories(kit.home().data());
    Files.writeString(kit.home().diary(), "not a diary");

    Terminal terminal = run(folder.resolve("report.html").toString());

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err()).hasLineCount(1).contains("is no diary of Knead");
    assertThat(names()).isEmpty();
  }

  @Test
  void theHelpHasExamplesAndTheUsualName() {
    Terminal help = run("--help");

    assertThat(help.code()).isZero();
    assertThat(help.out())
        .contains("Examples:%n  knead report".formatted(), "knead-report.html", "--force");
    assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private Terminal run(String... arguments) {
    CommandLine line = new CommandLine(new ReportCommand(kit.home(), CLOCK));
    line.setExecutionExceptionHandler(Main.commandLine().getExecutionExceptionHandler());
    return Terminal.run(line, arguments);
  }
}
