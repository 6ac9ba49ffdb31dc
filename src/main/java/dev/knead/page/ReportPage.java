package dev.knead.page;

import dev.knead.diary.PastSession;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The report: a person's diary as one page of HTML that needs nothing but a browser. */
public final class ReportPage {
  private ReportPage() {}

  /**
   * The page.
   *
   * @param newestFirst the sessions, may be none
   * @param now when it is made, in the time zone of the person
   */
  public static String html(List<PastSession> newestFirst, ZonedDateTime now) {
    List<PastSession> inOrderOfTime = new ArrayList<>(newestFirst);
    Collections.reverse(inOrderOfTime);
    Map<String, Object> page = ReportContents.of(inOrderOfTime);
    page.put("made", now.format(ReportWords.MINUTE));
    String charts = PageResource.charts();
    String script = PageResource.text("report.js");
    page.put("charts", charts);
    page.put("script", script);
    return PageTemplate.filled(PageKind.REPORT, page, charts, script);
  }
}
