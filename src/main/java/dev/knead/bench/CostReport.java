package dev.knead.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** What listening costs, for readers and for programs. */
public final class CostReport {
  private static final String BASE = "vosk";
  private static final ObjectMapper JSON = new ObjectMapper();

  private CostReport() {}

  /** A table; the last columns compare with plain Vosk on the same sound, where it listened. */
  public static List<String> lines(List<Cost> costs) {
    TextTable table =
        new TextTable(
            2, "sound", "contender", "min", "CPU %", "peak MB", "x CPU of vosk", "x MB of vosk");
    for (Cost cost : costs) {
      Cost base =
          costs.stream()
              .filter(other -> other.contender().equals(BASE))
              .filter(other -> other.sound().equals(cost.sound()))
              .findFirst()
              .orElse(null);
      boolean compared = base != null && base.load() > 0;
      table.add(
          cost.sound(),
          cost.contender(),
          format("%.1f", cost.seconds() / 60),
          format("%.1f", 100 * cost.load()),
          cost.peakKilobytes().isEmpty() ? "" : format("%.0f", megabytes(cost)),
          compared ? format("%.2f", cost.load() / base.load()) : "",
          compared && base.peakKilobytes().isPresent()
              ? format("%.2f", megabytes(cost) / megabytes(base))
              : "");
    }
    return table.lines();
  }

  /** An object with a row for each. */
  public static ObjectNode object(List<Cost> costs) {
    ObjectNode root = JSON.createObjectNode();
    root.put("bench", "cost");
    costs.forEach(cost -> root.withArray("rows").add(row(cost)));
    return root;
  }

  /** One row, as {@link #parse} takes it. */
  public static ObjectNode row(Cost cost) {
    ObjectNode row = JSON.createObjectNode();
    row.put("contender", cost.contender());
    row.put("sound", cost.sound());
    row.put("seconds", cost.seconds());
    row.put("cpu_seconds", cost.cpuSeconds());
    row.put("cpu_of_one_core", cost.load());
    cost.peakKilobytes().ifPresent(peak -> row.put("peak_kb", peak));
    return row;
  }

  /**
   * A row as another process wrote it.
   *
   * @throws IOException when it is none
   */
  public static Cost parse(String line) throws IOException {
    JsonNode row = JSON.readTree(line);
    if (!row.path("cpu_seconds").isNumber()) {
      throw new IOException("No figures came back from the process that listened: " + line);
    }
    return new Cost(
        row.path("contender").asText(),
        row.path("sound").asText(),
        row.path("seconds").asDouble(),
        row.path("cpu_seconds").asDouble(),
        row.has("peak_kb") ? OptionalLong.of(row.path("peak_kb").asLong()) : OptionalLong.empty());
  }

  private static double megabytes(Cost cost) {
    return cost.peakKilobytes().orElse(0) / 1024.0;
  }

  private static String format(String pattern, double figure) {
    return String.format(Locale.ROOT, pattern, figure);
  }
}
