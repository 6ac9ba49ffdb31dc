package dev.knead.cli;

import dev.knead.diary.Diary;
import dev.knead.diary.DiaryException;
import dev.knead.diary.PastSession;
import dev.knead.runtime.TimeOfDay;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code knead history}: what the diary knows of earlier sessions. */
@Command(
    name = "history",
    description = {
      "Show the sessions in your diary, the newest first, or one of them in full.",
      "",
      "The diary is the file $XDG_DATA_HOME/knead/diary.db, which is"
          + " ~/.local/share/knead/diary.db unless you set it. It never leaves this computer;"
          + " `knead forget` takes sessions out of it.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead history                       all sessions",
      "  knead history --last 5              the five newest",
      "  knead history 12                    everything about session 12",
      "  knead history --csv > massages.csv  for a spreadsheet",
      "  knead history --json | jq length    for a program"
    },
    mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
  /** What the sessions are written as; a table for people if neither. */
  private static final class Form {
    @Option(names = "--json", description = "Write whole sessions, as an array of JSON objects.")
    private boolean json;

    @Option(names = "--csv", description = "Write one line a session, with commas between.")
    private boolean csv;
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "One session in full, by its number in the table.")
  private Long id;

  @Option(names = "--last", paramLabel = "N", description = "Only the N newest sessions.")
  private Integer last;

  @ArgGroup private Form form = new Form();

  private final Home home;

  HistoryCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine line = spec.commandLine();
    if (last != null && last < 1) {
      throw new ParameterException(line, "--last takes a number from 1, not " + last);
    }
    if (last != null && id != null) {
      throw new ParameterException(line, "Give either a session's ID or --last, not both");
    }
    // To look into a diary begins none.
    if (Files.notExists(home.diary())) {
      print(List.of(), OptionalLong.empty());
      return 0;
    }
    try (Diary diary = Diary.open(home.diary(), TimeOfDay.clock())) {
      print(id == null ? diary.sessions() : diary.session(id).stream().toList(), diary.underWay());
    }
    return 0;
  }

  private void print(List<PastSession> found, OptionalLong underWay) throws IOException {
    if (id != null && found.isEmpty()) {
      throw new DiaryException(
          "The diary has no session %d; `knead history` lists those there are.".formatted(id));
    }
    List<PastSession> sessions = last == null ? found : found.stream().limit(last).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (form.json) {
      out.println(HistoryJson.text(sessions));
    } else if (form.csv) {
      out.print(HistoryCsv.text(sessions));
    } else if (id != null) {
      new HistoryPage(spec.commandLine(), underWay).print(sessions.get(0));
    } else if (sessions.isEmpty()) {
      out.println("There is nothing in your diary yet. Begin a massage: knead start");
    } else {
      new HistoryTable(spec.commandLine(), underWay).print(sessions);
    }
    out.flush();
  }
}
