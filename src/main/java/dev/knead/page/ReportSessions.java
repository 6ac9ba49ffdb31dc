package dev.knead.page;

import dev.knead.diary.PastSession;
import dev.knead.session.Note.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The list of sessions, the newest first. */
final class ReportSessions {
  /** As many as fit on a sheet of paper beside the charts. */
  static final int MOST = 30;

  private ReportSessions() {}

  /** A session in words. */
  record Row(String date, String massage, String minutes, String pain, String ended) {}

  static List<Row> of(List<PastSession> newestFirst) {
    List<Row> rows = new ArrayList<>();
    for (PastSession session : newestFirst.subList(0, Math.min(MOST, newestFirst.size()))) {
      rows.add(
          new Row(
              session.began().format(ReportWords.SHORT_DAY),
              session.routine().map(PastSession.Massage::title).orElse("none chosen"),
              ReportWords.minutes(session.worked()),
              pain(session.pain(Occasion.BEFORE), session.pain(Occasion.AFTER)),
              // Only the newest may still be under way.
              session
                  .ending()
                  .map(ReportWords::of)
                  .orElse(rows.isEmpty() ? "no end known" : "broken off")));
    }
    return rows;
  }

  /** "6 → 3"; a dash where there was no rating. */
  static String pain(OptionalInt before, OptionalInt after) {
    return rating(before) + " → " + rating(after);
  }

  private static String rating(OptionalInt pain) {
    return pain.isPresent() ? String.valueOf(pain.getAsInt()) : "–";
  }
}
