package dev.knead.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.knead.bench.Condition.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The figures for another program: one object, with a row for each condition and contender. */
public final class FiguresJson {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private FiguresJson() {}

  /**
   * Writes them, or replaces the file.
   *
   * @param bench which measurement it was
   */
  public static void write(Path file, String bench, List<Figures> figures) throws IOException {
    try {
      Files.writeString(
          file, JSON.writeValueAsString(object(bench, figures)) + System.lineSeparator());
    } catch (IOException e) {
      throw new IOException("The figures can't be written to " + file + ": " + e.getMessage(), e);
    }
  }

  static ObjectNode object(String bench, List<Figures> all) {
    ObjectNode root = JSON.createObjectNode();
    root.put("bench", bench);
    for (Figures figures : all) {
      ObjectNode row = root.withArray("rows").addObject();
      row.put("condition", figures.condition().name());
      row.put("title", figures.condition().title());
      row.put("by", figures.condition().speakers().name().toLowerCase(Locale.ROOT));
      row.put("contender", figures.contender());
      row.put("trials", figures.attempts().size());
      row.put("hours", figures.hours());
      row.put("cpu_of_one_core", figures.load());
      if (figures.condition().kind() == Kind.WORDS) {
        words(row, figures);
        BargeInReport.shareOfSilence(figures, all)
            .ifPresent(share -> row.put("share_of_silence", share));
      } else {
        HourlyRate rate = figures.falseCommands();
        row.put("false_commands", rate.events());
        row.put("false_per_hour", rate.perHour());
        row.put("false_per_hour_low", rate.low());
        row.put("false_per_hour_high", rate.high());
      }
    }
    return root;
  }

  private static void words(ObjectNode row, Figures figures) {
    Proportion recall = figures.recall();
    row.put("words", recall.trials());
    row.put("heard", recall.hits());
    row.put("recall", recall.share());
    row.put("recall_low", recall.low());
    row.put("recall_high", recall.high());
    row.put("other_command_heard", figures.substitutions().hits());
    if (figures.heldBack().trials() > 0) {
      row.put("held_back", figures.heldBack().hits());
    }
    row.put("must_not_fire", figures.fired().trials());
    row.put("fired", figures.fired().hits());
    row.put("cpu_ms_per_word", figures.cpuMillis());
    Percentiles late = figures.latencies();
    if (!late.isEmpty()) {
      ObjectNode latency = row.putObject("latency_ms");
      latency.put("p50", late.at(50));
      latency.put("p95", late.at(95));
      latency.put("max", late.at(100));
    }
    ObjectNode confusion = row.putObject("confusion");
    HearReport.confusion(figures)
        .forEach(
            (said, understood) -> {
              ObjectNode counts = confusion.putObject(said);
              understood.forEach(counts::put);
            });
  }
}
