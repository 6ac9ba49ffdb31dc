package dev.knead.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/** What the page's script draws. It adds nothing: each name and label is made here. */
record ReportCharts(
    List<Rated> pain, List<Area> areas, List<Said> commands, ReportTimeline timeline) {
  /** More bars than these would be too small to read; the tables have all. */
  static final int BARS = 10;

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A session's ratings, 0 to 10, or null.
   *
   * @param at milliseconds of a clock that shows the person's own time in UTC
   */
  record Rated(long at, Integer before, Integer after, String told) {}

  /** An area's minutes. */
  record Area(String name, double left, double right, double other, String label) {}

  /** How often a command was said, and taken back or not. */
  record Said(String name, int kept, int takenBack, String label) {}

  static ReportCharts of(
      ReportPain pain,
      List<ReportAreas.Area> areas,
      List<ReportCommands.Row> commands,
      ReportTimeline timeline) {
    return new ReportCharts(
        pain.sessions().stream().map(ReportCharts::rated).toList(),
        areas.stream().limit(BARS).map(ReportCharts::area).toList(),
        commands.stream().limit(BARS).map(ReportCharts::said).toList(),
        timeline);
  }

  /** As a script element may hold it: no markup can begin in it, whatever people have written. */
  String json() {
    try {
      return JSON.writeValueAsString(this)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain records are always JSON", e);
    }
  }

  private static Rated rated(ReportPain.Rated rated) {
    return new Rated(
        onTheWall(rated.began()),
        rated.before().isPresent() ? rated.before().getAsInt() : null,
        rated.after().isPresent() ? rated.after().getAsInt() : null,
        "%s: pain %s"
            .formatted(
                rated.began().format(ReportWords.SHORT_DAY),
                ReportSessions.pain(rated.before(), rated.after())));
  }

  private static long onTheWall(ZonedDateTime time) {
    return time.toLocalDateTime().toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private static Area area(ReportAreas.Area area) {
    return new Area(
        ReportWords.of(area.zone()),
        area.left().toMillis() / 60_000.0,
        area.right().toMillis() / 60_000.0,
        area.other().toMillis() / 60_000.0,
        ReportWords.minutes(area.worked())
            + " min"
            + (area.pressure().isPresent()
                ? ", " + ReportWords.level(area.pressure().getAsDouble())
                : ""));
  }

  private static Said said(ReportCommands.Row row) {
    return new Said(
        ReportWords.of(row.command()),
        row.times() - row.takenBack(),
        row.takenBack(),
        row.times()
            + (row.confidence().isPresent()
                ? ", " + ReportWords.percent(row.confidence().getAsDouble())
                : ""));
  }
}
