package dev.knead.cli;

import dev.knead.diary.Diary;
import dev.knead.diary.PastSession;
import dev.knead.page.PageKind;
import dev.knead.page.ReportPage;
import dev.knead.runtime.TimeOfDay;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code knead report}: the diary as a page to look at, print and keep. */
@Command(
    name = "report",
    description = {
      "Make a page of your diary: pain before and after, where the hands worked, what was said, and"
          + " the last session.",
      "",
      "It is one file, for any browser. It needs no network, and sends nothing anywhere. It fits on"
          + " one sheet of A4.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead report                   writes knead-report.html here",
      "  knead report ~/october.html",
      "  knead report notes.html --force   in place of whatever it holds"
    })
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = "knead-report.html",
      description =
          "The page; a report that is there is replaced. Without: ${DEFAULT-VALUE}, in this folder.")
  private Path file;

  @Option(names = "--force", description = "Replace a file that is no report, too.")
  private boolean forced;

  private final Home home;
  private final Clock clock;

  ReportCommand(Home home) {
    this(home, TimeOfDay.clock());
  }

  ReportCommand(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<PastSession> sessions = sessions();
    if (sessions.isEmpty()) {
      out.println("There is nothing in your diary yet to report. Begin a massage: knead start");
      out.flush();
      return 0;
    }
    PageFile page = new PageFile(PageKind.REPORT, file);
    if (!forced) {
      page.mustBeFreeOrOfItsKind();
    }
    page.write(ReportPage.html(sessions, ZonedDateTime.now(clock)));
    out.printf("The report is in %s%n", file.toAbsolutePath().normalize());
    out.flush();
    return 0;
  }

  private List<PastSession> sessions() throws IOException {
    // To look into a diary begins none.
    if (Files.notExists(home.diary())) {
      return List.of();
    }
    try (Diary diary = Diary.open(home.diary(), clock)) {
      return diary.sessions();
    }
  }
}
