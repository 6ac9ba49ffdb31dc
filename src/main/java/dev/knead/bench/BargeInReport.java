package dev.knead.bench;

import dev.knead.bench.Condition.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is heard over the coach, as a share of what the same contender hears in silence. */
public final class BargeInReport {
  private static final String BASE = "silence";

  private BargeInReport() {}

  /** Everything, line by line. */
  public static List<String> lines(List<Figures> figures) {
    List<String> lines = new ArrayList<>();
    TextTable over = over(figures);
    if (!over.isEmpty()) {
      lines.addAll(over.lines());
    }
    TextTable alone = HearReport.nothingSaid(figures);
    if (!alone.isEmpty()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(alone.lines());
    }
    return lines;
  }

  private static TextTable over(List<Figures> all) {
    TextTable table =
        new TextTable(
            4,
            "words",
            "by",
            "condition",
            "contender",
            "heard",
            "recall",
            "95 %",
            "of silence",
            "other",
            "p50",
            "p95",
            "max ms",
            "CPU ms");
    for (Figures figures : all) {
      if (figures.condition().kind() == Kind.WORDS) {
        Proportion recall = figures.recall();
        table.add(
            figures.condition().name(),
            figures.condition().speakers().name().toLowerCase(Locale.ROOT),
            figures.condition().title(),
            figures.contender(),
            HearReport.count(recall),
            HearReport.percent(recall.share()),
            HearReport.percent(recall.low()) + "-" + HearReport.percent(recall.high()),
            shareOfSilence(figures, all).map(HearReport::percent).orElse(""),
            String.valueOf(figures.substitutions().hits()),
            HearReport.late(figures, 50),
            HearReport.late(figures, 95),
            HearReport.late(figures, 100),
            HearReport.rounded(figures.cpuMillis()));
      }
    }
    return table;
  }

  /**
   * What is heard over the coach, in proportion to what the same contender hears of the same words
   * in silence; empty where silence was not measured, or nothing was heard in it.
   */
  static Optional<Double> shareOfSilence(Figures figures, List<Figures> all) {
    return all.stream()
        .filter(other -> other.contender().equals(figures.contender()))
        .filter(other -> other.condition().speakers() == figures.condition().speakers())
        .filter(other -> other.condition().name().endsWith(BASE))
        .map(silence -> silence.recall().hits())
        .filter(heard -> heard > 0)
        .findFirst()
        .map(heard -> (double) figures.recall().hits() / heard);
  }
}
