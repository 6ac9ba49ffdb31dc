package dev.knead.cli;

import dev.knead.diary.PastSession;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalLong;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Prints sessions, one a line. */
final class HistoryTable {
  /** So that a row fits into 80 columns. */
  private static final int LONGEST_TITLE = 26;

  private final PrintWriter out;
  private final Ansi ansi;
  private final OptionalLong underWay;

  /**
   * @param underWay the session that is under way now
   */
  HistoryTable(CommandLine line, OptionalLong underWay) {
    this.out = line.getOut();
    this.ansi = line.getColorScheme().ansi();
    this.underWay = underWay;
  }

  void print(List<PastSession> sessions) {
    int ids =
        Math.max(
            2, sessions.stream().mapToInt(it -> String.valueOf(it.id()).length()).max().orElse(0));
    int titles = sessions.stream().mapToInt(it -> title(it).length()).max().orElse(0);
    String format = "%" + ids + "s  %-16s  %-" + Math.max(7, titles) + "s  %3s  %-7s  %s";
    out.println(
        Printed.styled(
            ansi,
            Ansi.Style.bold,
            format.formatted("ID", "DATE", "MASSAGE", "MIN", "PAIN", "ENDING")));
    for (PastSession session : sessions) {
      out.println(
          format.formatted(
              session.id(),
              HistoryWords.date(session),
              title(session),
              (session.lasted().toSeconds() + 59) / 60,
              HistoryWords.pain(session),
              HistoryWords.ending(session, underWay)));
    }
  }

  private static String title(PastSession session) {
    String title = HistoryWords.title(session);
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
  }
}
