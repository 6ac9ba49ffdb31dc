package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.diary.PastSession;
import dev.knead.page.ReportPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReportCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:30:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void writesThePageAndSaysWhereItIs() throws IOException {
    Path page = folder.resolve("report.html");

    Terminal terminal = run(one(), page.toString());

    assertThat(terminal.code()).as(terminal.err()).isZero();
    assertThat(terminal.out())
        .isEqualToNormalizingNewlines("The report is in %s\n".formatted(page));
    assertThat(Files.readString(page)).contains("Made by Knead on 22 November 2026, 09:30");
    assertThat(names()).containsExactly("report.html");
  }

  @Test
  void withoutSessionsThereIsALineAndNoFile() throws IOException {
    Terminal terminal = run(List::of, folder.resolve("report.html").toString());

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out())
        .isEqualToNormalizingNewlines(
            "The diary has no sessions yet, so there is nothing to report.\n");
    assertThat(names()).isEmpty();
  }

  @Test
  void replacesAReport() throws IOException {
    Path page = folder.resolve("report.html");
    Files.writeString(page, ReportPage.html(List.of(), CLOCK.instant().atZone(ZoneOffset.UTC)));

    assertThat(run(one(), page.toString()).code()).isZero();
    assertThat(Files.readString(page)).contains("1 session on");
  }

  @Test
  void leavesAnyOtherFileUnlessForced() throws IOException {
    Path notes = folder.resolve("notes.html");
    Files.writeString(notes, "<p>My notes");

    Terminal refused = run(one(), notes.toString());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .isEqualToNormalizingNewlines(
            "knead: %s is there already and is no report by Knead. Name another file, or add --force to replace it.\n"
                .formatted(notes));
    assertThat(Files.readString(notes)).isEqualTo("<p>My notes");

    assertThat(run(one(), notes.toString(), "--force").code()).isZero();
    assertThat(Files.readString(notes)).contains("Massage diary");
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    Path page = folder.resolve("absent/report.html");

    Terminal terminal = run(one(), page.toString());

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualToNormalizingNewlines(
            "knead: There is no folder %s. Make it first, or name a file elsewhere.\n"
                .formatted(page.getParent()));
  }

  @Test
  void aFolderIsNoFileEvenByForce() {
    Terminal terminal = run(one(), folder.toString(), "--force");

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err())
        .startsWith("knead: %s is a folder. Name a file, such as".formatted(folder));
  }

  @Test
  void aDiaryThatCannotBeReadIsSaid() throws IOException {
    Terminal terminal =
        run(
            () -> {
              throw new IOException("The diary is damaged.");
            },
            folder.resolve("report.html").toString());

    assertThat(terminal.code()).isEqualTo(1);
    assertThat(terminal.err()).contains("knead: The diary is damaged.");
    assertThat(names()).isEmpty();
  }

  @Test
  void theHelpHasExamplesAndTheUsualName() {
    Terminal help = run(one(), "--help");

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

  private static PastSessions one() {
    PastSession session =
        new PastSession(
            1,
            CLOCK.instant().atZone(ZoneOffset.UTC).minusDays(1),
            Duration.ofMinutes(5),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return () -> List.of(session);
  }

  private static Terminal run(PastSessions source, String... arguments) {
    CommandLine line = new CommandLine(new ReportCommand(source, CLOCK));
    line.setExecutionExceptionHandler(Main.commandLine().getExecutionExceptionHandler());
    return Terminal.run(line, arguments);
  }
}
