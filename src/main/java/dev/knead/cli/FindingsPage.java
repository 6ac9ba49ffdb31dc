package dev.knead.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** What {@code doctor} prints. */
record FindingsPage(PrintWriter out, Ansi ansi) {
  private static final int MARK_WIDTH = 9;
  private static final int SUBJECT_WIDTH = 16;
  private static final String MARGIN = " ".repeat(MARK_WIDTH + SUBJECT_WIDTH);

  /** A row. The mark has its colour after the words are wrapped, as colours have no width. */
  void print(Finding finding) {
    String mark = word(finding.mark());
    List<String> lines =
        Printed.wrapped(
            finding.found(),
            Printed.padded(mark, MARK_WIDTH) + Printed.padded(finding.subject(), SUBJECT_WIDTH),
            MARGIN);
    out.println(
        Printed.styled(ansi, style(finding.mark()), mark) + lines.get(0).substring(mark.length()));
    lines.stream().skip(1).forEach(out::println);
    finding
        .advice()
        .ifPresent(
            advice ->
                Printed.wrapped(advice, MARGIN + "-> ", MARGIN + "   ").forEach(out::println));
    out.flush();
  }

  /** The devices of a kind, one a line. */
  void printDevices(String kind, List<String> names) {
    out.println();
    out.println(Printed.styled(ansi, Ansi.Style.bold, kind + (names.isEmpty() ? ": none" : ":")));
    names.forEach(name -> out.println("  " + name));
  }

  void printSettings(List<SettingInForce> settings) {
    int keys = width(settings.stream().map(row -> row.setting().key()).toList());
    int values = width(settings.stream().map(FindingsPage::value).toList());
    out.println();
    out.println(Printed.styled(ansi, Ansi.Style.bold, "Settings in force, and from where:"));
    for (SettingInForce row : settings) {
      out.println(
          "  %s  %s  %s"
              .formatted(
                  Printed.padded(row.setting().key(), keys),
                  Printed.padded(value(row), values),
                  row.place()));
    }
  }

  /** The last word. */
  void printVerdict(long failing) {
    out.println();
    out.println(
        failing == 0
            ? "A session can start."
            : "No session can start before what failed is mended (%d).".formatted(failing));
    out.flush();
  }

  private static String value(SettingInForce row) {
    return row.value().orElse("(not set)");
  }

  private static int width(List<String> words) {
    return words.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String word(Finding.Mark mark) {
    return switch (mark) {
      case OK -> "ok";
      case WARNING -> "warning";
      case FAILING -> "FAIL";
    };
  }

  private static Ansi.Style style(Finding.Mark mark) {
    return switch (mark) {
      case OK -> Ansi.Style.fg_green;
      case WARNING -> Ansi.Style.fg_yellow;
      case FAILING -> Ansi.Style.fg_red;
    };
  }
}
