package dev.knead.page;

import dev.knead.diary.PastSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What the template of the report is filled with. */
final class ReportContents {
  private static final String NOTHING = "–";

  private ReportContents() {}

  record Pain(String date, String before, String after) {}

  record Area(String name, String minutes, String left, String right, String pressure) {}

  record Said(String name, int times, String confidence, int takenBack) {}

  static Map<String, Object> of(List<PastSession> inOrderOfTime) {
    Map<String, Object> page = new HashMap<>();
    page.put("filled", !inOrderOfTime.isEmpty());
    if (inOrderOfTime.isEmpty()) {
      page.put("summary", "There are no sessions in the diary yet.");
      return page;
    }
    List<PastSession> newestFirst = new ArrayList<>(inOrderOfTime);
    Collections.reverse(newestFirst);
    PastSession last = lastMassage(newestFirst);
    ReportPain pain = ReportPain.of(inOrderOfTime);
    List<ReportAreas.Area> areas = ReportAreas.of(inOrderOfTime);
    List<ReportCommands.Row> commands = ReportCommands.of(inOrderOfTime);
    page.put("summary", summary(inOrderOfTime));
    putPain(page, pain);
    putAreas(page, areas);
    putCommands(page, commands);
    page.put("lastTold", told(last));
    PageTemplate.putList(page, "lines", "anyLines", ReportTimeline.lines(last));
    page.put("sessions", ReportSessions.of(newestFirst));
    page.put("manySessions", newestFirst.size() > ReportSessions.MOST / 2);
    page.put(
        "sessionsTold",
        newestFirst.size() > ReportSessions.MOST
            ? "The last %d of %d sessions".formatted(ReportSessions.MOST, newestFirst.size())
            : "All sessions");
    page.put("safetyTold", ReportSafety.sentence(inOrderOfTime).orElse(""));
    page.put("data", ReportCharts.of(pain, areas, commands, ReportTimeline.of(last)).json());
    return page;
  }

  private static void putPain(Map<String, Object> page, ReportPain pain) {
    page.put("painTold", pain.sentence());
    PageTemplate.putList(
        page,
        "pain",
        "anyPain",
        pain.sessions().stream()
            .map(
                rated ->
                    new Pain(
                        rated.began().format(ReportWords.SHORT_DAY),
                        number(rated.before()),
                        number(rated.after())))
            .toList());
  }

  private static void putAreas(Map<String, Object> page, List<ReportAreas.Area> areas) {
    page.put("areasBeyond", beyond(areas.size(), "area"));
    PageTemplate.putList(
        page,
        "areas",
        "anyAreas",
        areas.stream()
            .map(
                area ->
                    new Area(
                        ReportWords.of(area.zone()),
                        ReportWords.minutes(area.worked()),
                        known(area.left()),
                        known(area.right()),
                        area.pressure().isPresent()
                            ? ReportWords.level(area.pressure().getAsDouble())
                            : NOTHING))
            .toList());
  }

  private static void putCommands(Map<String, Object> page, List<ReportCommands.Row> commands) {
    page.put("atOnce", TakenBack.AT_ONCE.toSeconds());
    page.put("commandsBeyond", beyond(commands.size(), "command"));
    PageTemplate.putList(
        page,
        "commands",
        "anyCommands",
        commands.stream()
            .map(
                row ->
                    new Said(
                        ReportWords.of(row.command()),
                        row.times(),
                        percent(row.confidence()),
                        row.takenBack()))
            .toList());
  }

  /** One that came to a step, if there is any: of the others there is nothing to draw. */
  private static PastSession lastMassage(List<PastSession> newestFirst) {
    return newestFirst.stream()
        .filter(session -> !session.steps().isEmpty())
        .findFirst()
        .orElse(newestFirst.get(0));
  }

  /** "14 sessions from 3 October to 21 November 2026, with 168 minutes of massage." */
  private static String summary(List<PastSession> inOrderOfTime) {
    Duration worked =
        inOrderOfTime.stream().map(PastSession::worked).reduce(Duration.ZERO, Duration::plus);
    String first = inOrderOfTime.get(0).began().format(ReportWords.DAY);
    String last = inOrderOfTime.get(inOrderOfTime.size() - 1).began().format(ReportWords.DAY);
    return "%s%s, with %s of massage."
        .formatted(
            ReportWords.counted(inOrderOfTime.size(), "session"),
            first.equals(last) ? " on " + first : ", from %s to %s".formatted(first, last),
            ReportWords.minutesOf(worked));
  }

  /** "Self massage after the bath, 21 November 2026, 20:10: complete." */
  private static String told(PastSession last) {
    ReportSessions.Row row = ReportSessions.of(List.of(last)).get(0);
    return "%s, on %s. %s of massage in %s%s; %s.%s"
        .formatted(
            last.routine().map(PastSession.Massage::title).orElse("No massage chosen"),
            last.began().format(ReportWords.MINUTE),
            ReportWords.minutesOf(last.worked()),
            ReportWords.minutesOf(last.lasted()),
            last.ratings().isEmpty() ? "" : "; pain " + row.pain(),
            row.ended(),
            last.steps().isEmpty() ? " No step was begun." : "");
  }

  /** What the chart leaves out; null, so that the template has none, where it has all. */
  private static String beyond(int all, String thing) {
    int more = all - ReportCharts.BARS;
    if (more <= 0) {
      return null;
    }
    return more == 1
        ? "1 more %s is in the table.".formatted(thing)
        : "%d more %ss are in the table.".formatted(more, thing);
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : NOTHING;
  }

  private static String known(Duration time) {
    return time.isZero() ? NOTHING : ReportWords.minutes(time);
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? ReportWords.percent(share.getAsDouble()) : NOTHING;
  }
}
