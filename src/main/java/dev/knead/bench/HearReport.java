package dev.knead.bench;

import dev.knead.bench.Condition.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The figures in words and numbers, for a reader. */
public final class HearReport {
  private static final double NIGHT = 8;

  private HearReport() {}

  /** Everything, line by line. */
  public static List<String> lines(List<Figures> figures) {
    List<String> lines = new ArrayList<>();
    append(lines, words(figures));
    append(lines, nothingSaid(figures));
    if (!lines.isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  private static void append(List<String> lines, TextTable table) {
    if (!table.isEmpty()) {
      lines.addAll(table.lines());
      lines.add("");
    }
  }

  static TextTable words(List<Figures> all) {
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
            "other",
            "held back",
            "fired",
            "p50",
            "p95",
            "max ms",
            "CPU ms");
    for (Figures figures : all) {
      if (figures.condition().kind() == Kind.WORDS) {
        table.add(
            figures.condition().name(),
            figures.condition().speakers().name().toLowerCase(Locale.ROOT),
            figures.condition().title(),
            figures.contender(),
            count(figures.recall()),
            percent(figures.recall().share()),
            percent(figures.recall().low()) + "-" + percent(figures.recall().high()),
            String.valueOf(figures.substitutions().hits()),
            figures.heldBack().trials() == 0 ? "" : count(figures.heldBack()),
            figures.fired().trials() == 0 ? "" : count(figures.fired()),
            late(figures, 50),
            late(figures, 95),
            late(figures, 100),
            rounded(figures.cpuMillis()));
      }
    }
    return table;
  }

  static TextTable nothingSaid(List<Figures> all) {
    TextTable table =
        new TextTable(
            4,
            "nothing said",
            "by",
            "condition",
            "contender",
            "min",
            "false",
            "an hour",
            "95 %",
            "in 8 h",
            "CPU %");
    for (Figures figures : all) {
      if (figures.condition().kind() == Kind.NOTHING_SAID) {
        HourlyRate rate = figures.falseCommands();
        table.add(
            figures.condition().name(),
            figures.condition().speakers().name().toLowerCase(Locale.ROOT),
            figures.condition().title(),
            figures.contender(),
            rounded(60 * rate.hours()),
            String.valueOf(rate.events()),
            rounded(rate.perHour()),
            rounded(rate.low()) + "-" + rounded(rate.high()),
            rounded(NIGHT * rate.perHour()),
            rounded(100 * figures.load()));
      }
    }
    return table;
  }

  /** For each contender and condition, command by command, what was heard instead. */
  public static List<String> confusions(List<Figures> all) {
    List<String> lines = new ArrayList<>();
    for (Figures figures : all) {
      if (figures.condition().kind() == Kind.WORDS) {
        lines.add("");
        lines.add("%s, %s".formatted(figures.contender(), figures.condition().title()));
        lines.addAll(confusions(figures));
      }
    }
    return lines;
  }

  /** A line for each command: how often it was heard, and what was heard instead. */
  static List<String> confusions(Figures figures) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Map<String, Integer>> said : confusion(figures).entrySet()) {
      Map<String, Integer> understood = new LinkedHashMap<>(said.getValue());
      int all = understood.values().stream().mapToInt(Integer::intValue).sum();
      Integer right = understood.remove(said.getKey());
      StringBuilder line =
          new StringBuilder(
              "  %-16s %3d of %3d".formatted(said.getKey(), right == null ? 0 : right, all));
      understood.forEach(
          (heard, count) ->
              line.append(
                  heard.equals("-")
                      ? "; nothing %d".formatted(count)
                      : "; '%s' %d".formatted(heard, count)));
      lines.add(line.toString());
    }
    return lines;
  }

  /** Said, then understood, then how often; "-" is nothing. */
  static Map<String, Map<String, Integer>> confusion(Figures figures) {
    Map<String, Map<String, Integer>> confusion = new LinkedHashMap<>();
    for (Attempt attempt : figures.attempts()) {
      confusion
          .computeIfAbsent(attempt.said(), said -> new TreeMap<>())
          .merge(attempt.understood(), 1, Integer::sum);
    }
    return confusion;
  }

  /** A percentile of the latencies in ms; nothing where nothing was heard. */
  static String late(Figures figures, int percentile) {
    Percentiles latencies = figures.latencies();
    return latencies.isEmpty() ? "" : String.valueOf(latencies.at(percentile));
  }

  static String count(Proportion proportion) {
    return "%d of %d".formatted(proportion.hits(), proportion.trials());
  }

  static String percent(double share) {
    return String.valueOf(Math.round(100 * share));
  }

  static String rounded(double figure) {
    return String.format(Locale.ROOT, figure < 10 ? "%.1f" : "%.0f", figure);
  }
}
