package dev.knead.cli;

import dev.knead.rehearsal.Verdict;
import dev.knead.runtime.Entry;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Prints what became of each command of a rehearsal. */
final class VerdictPage {
  private final PrintWriter out;
  private final Ansi ansi;

  VerdictPage(PrintWriter out, Ansi ansi) {
    this.out = out;
    this.ansi = ansi;
  }

  void print(Verdict verdict) {
    List<Verdict.Result> results = verdict.results();
    long right = results.stream().filter(VerdictPage::isRight).count();
    out.println();
    results.stream().filter(result -> !isRight(result)).forEach(this::wrong);
    for (Entry.Commanded phantom : verdict.phantoms()) {
      bad(
          time(phantom.at()),
          "nobody said anything, and the coach heard \"" + Timeline.name(phantom.spoken()) + "\"");
    }
    String colour = verdict.passed() ? "green" : "red";
    out.println(
        ansi.string(
            String.format(
                "@|bold,%s %d of %d commands taken as they were meant|@%s",
                colour, right, results.size(), latency(results))));
    out.flush();
  }

  private void wrong(Verdict.Result result) {
    String words = "\"" + result.line().words() + "\"";
    bad(
        time(result.said()),
        switch (result.outcome()) {
          case MISSED -> words + " was not heard";
          case NEVER_SAID -> words + " was never said: its moment did not come";
          default ->
              words
                  + " was taken for "
                  + result
                      .taken()
                      .map(Timeline::name)
                      .map(name -> "\"" + name + "\"")
                      .orElse("nothing");
        });
  }

  private void bad(String time, String what) {
    out.println(Printed.styled(ansi, Ansi.Style.fg_red, time + "  " + what));
  }

  /** The median and the longest, where there was sound. */
  private static String latency(List<Verdict.Result> results) {
    long[] late =
        results.stream()
            .filter(result -> result.latency().isPresent())
            .mapToLong(result -> result.latency().getAsLong())
            .sorted()
            .toArray();
    return late.length == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "; known %d ms after the word's end (median; at most %d)",
            late[late.length / 2],
            late[late.length - 1]);
  }

  private static boolean isRight(Verdict.Result result) {
    return result.outcome() == Verdict.Outcome.RIGHT;
  }

  private static String time(long millis) {
    return String.format(Locale.ROOT, "%d:%02d", millis / 60_000, millis / 1000 % 60);
  }
}
