package dev.knead.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What live programs cost, for readers and for programs. */
public final class LiveReport {
  /** What the others are compared with. */
  public static final String BASE = "vosk";

  private LiveReport() {}

  /** A table; the last columns compare with plain Vosk at the same time, on the same sound. */
  public static List<String> lines(List<LiveCost> costs) {
    TextTable table =
        new TextTable(
            3,
            "live",
            "program",
            "doing",
            "min",
            "CPU %",
            "MB",
            "peak MB",
            "x CPU of vosk",
            "x MB of vosk");
    for (LiveCost cost : costs) {
      Optional<LiveCost> base =
          costs.stream()
              .filter(other -> other.program().equals(BASE))
              .filter(other -> other.sound().equals(cost.sound()))
              .filter(other -> other.doing() == cost.doing())
              .findFirst();
      table.add(
          cost.sound(),
          cost.program(),
          cost.doing().label(),
          format("%.1f", cost.seconds() / 60),
          format("%.2f", 100 * cost.load()),
          megabytes(cost.residentKilobytes()),
          megabytes(cost.peakKilobytes()),
          base.filter(other -> other.load() > 0)
              .map(other -> format("%.2f", cost.load() / other.load()))
              .orElse(""),
          base.map(other -> ratio(cost.residentKilobytes(), other.residentKilobytes())).orElse(""));
    }
    return table.lines();
  }

  /** One row. */
  public static ObjectNode row(LiveCost cost) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("program", cost.program());
    row.put("sound", cost.sound());
    row.put("doing", cost.doing().label());
    row.put("seconds", cost.seconds());
    row.put("cpu_seconds", cost.cpuSeconds());
    row.put("cpu_of_one_core", cost.load());
    cost.residentKilobytes().ifPresent(resident -> row.put("resident_kb", resident));
    cost.peakKilobytes().ifPresent(peak -> row.put("peak_kb", peak));
    return row;
  }

  private static String megabytes(OptionalLong kilobytes) {
    return kilobytes.isEmpty() ? "" : format("%.0f", kilobytes.getAsLong() / 1024.0);
  }

  private static String ratio(OptionalLong one, OptionalLong other) {
    return one.isEmpty() || other.isEmpty()
        ? ""
        : format("%.2f", (double) one.getAsLong() / other.getAsLong());
  }

  private static String format(String pattern, double figure) {
    return String.format(Locale.ROOT, pattern, figure);
  }
}
