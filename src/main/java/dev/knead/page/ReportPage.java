package dev.knead.page;

import com.samskivert.mustache.Mustache;
import dev.knead.diary.PastSession;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The report: a person's diary as one page of HTML that needs nothing but a browser. */
public final class ReportPage {
  /** By this a report is told from any other file. It stands near the beginning. */
  private static final String MARK = "<meta name=\"generator\" content=\"Knead report\">";

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
    page.put("mark", MARK);
    page.put("made", now.format(ReportWords.MINUTE));
    page.put("css", PageResource.text("report.css"));
    String charts = PageResource.charts();
    String script = PageResource.text("report.js");
    page.put("charts", charts);
    page.put("script", script);
    page.put("policy", ContentPolicy.allowing(charts, script));
    return Mustache.compiler().compile(PageResource.text("report.mustache")).execute(page);
  }

  /**
   * Whether a file is a report.
   *
   * @param beginning its first thousand characters or so
   */
  public static boolean isReport(String beginning) {
    return beginning.contains(MARK);
  }
}
