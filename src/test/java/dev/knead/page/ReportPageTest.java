package dev.knead.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.knead.diary.PastSession;
import dev.knead.routine.Zone;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {
  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"report-data\">(.*?)</script>", Pattern.DOTALL);

  @Test
  void tellsOfEverySection() {
    assertThat(html(SampleDiary.sessions()))
        .contains(
            "14 sessions, from 8 October 2026 to 21 November 2026",
            "13 sessions have a rating both before and after. The median change is 2 points less.",
            "<td>Rear of the thighs</td>",
            "<td>harder</td>",
            "Partner massage for the low spine, on 21 November 2026",
            "<td class=\"number\">6 → –</td><td>stopped</td>",
            "id=\"safety\">Safety questions last answered on 21 November 2026: no sign.</p>",
            "Made by Knead on 22 November 2026, 09:30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "\"quoted\" & 'quoted'",
        "\" onmouseover=\"alert(1)",
        "{{mark}} {{{mark}}}",
        "\u2028\\u003c\\"
      })
  void whatPeopleWroteIsTextAndNothingElse(String title) throws IOException {
    PastSession session =
        OneSession.session(
            100,
            title,
            List.of(OneSession.step(0, title, 60, 0, 0, List.of(Zone.CALVES))),
            List.of(),
            List.of());

    String html = html(List.of(session));
    JsonNode data = data(html);

    assertThat(data.at("/timeline/bars/0/name").asText()).isEqualTo(title);
    assertThat(count(html, "<script"))
        .isEqualTo(count(html(List.of(OneSession.of(100))), "<script"));
    assertThat(count(html, "</script")).isEqualTo(3);
    assertThat(html).doesNotContain(" onmouseover=\"", "<td>" + "<");
    String escaped =
        title
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;")
            .replace("=", "&#x3D;")
            .replace("`", "&#x60;");
    assertThat(html).contains("<td>" + escaped + "</td>");
  }

  @Test
  void thePolicyForbidsAllNetworkAndNamesTheScripts() {
    String html = html(SampleDiary.sessions());

    assertThat(html)
        .contains(
            "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; script-src 'sha256-");
    assertThat(html.substring(0, html.indexOf("<script>")))
        .contains("id=\"report-data\"")
        .doesNotContain("src=", "href=", "@import", "url(", "unsafe-eval", " onload", " onclick");
  }

  @Test
  void withoutSessionsItSaysSoAndDrawsNothing() {
    assertThat(html(List.of()))
        .contains("There are no sessions in the diary yet.")
        .doesNotContain("<script", "<section");
  }

  @Test
  void aSessionInWhichNothingHappenedHasItsRowAndNoCharts() {
    assertThat(html(List.of(OneSession.answered(0, List.of()))))
        .contains(
            "1 session on 1 March 2026, with 0 minutes of massage.",
            "No area was worked on yet.",
            "No command was said yet.",
            "No step was begun.",
            "<td>none chosen</td>",
            "<td>no end known</td>")
        .doesNotContain("class=\"chart\"", "Safety questions");
  }

  @Test
  void ofHundredsOfSessionsAllCountAndThirtyAreListed() throws IOException {
    String html = html(SampleDiary.sessions(400));

    assertThat(html).contains("400 sessions, from", "The last 30 of 400 sessions");
    assertThat(count(html.substring(html.indexOf("id=\"sessions\"")), "<tr><td>")).isEqualTo(30);
    assertThat(data(html).at("/pain")).hasSize(400);
  }

  @Test
  void theTimelinesPressureHasGapsBetweenSteps() throws IOException {
    String html =
        html(
            List.of(
                OneSession.of(
                    100,
                    OneSession.step(
                        0, 10, List.of(), OneSession.pressed(5, 2), OneSession.pressed(20, 3)),
                    OneSession.step(40, 10, List.of()),
                    OneSession.step(60, 10, List.of(), OneSession.pressed(60, 1)))));

    assertThat(data(html).at("/timeline/pressure").toString())
        .isEqualTo(
            "[{'at':5.0,'level':2},{'at':20.0,'level':3},{'at':40.0,'level':3},{'at':40.0,'level':null},{'at':60.0,'level':1},{'at':100.0,'level':1},{'at':100.0,'level':null}]"
                .replace('\'', '"'));
  }

  @Test
  void aReportIsKnownByItsBeginning() {
    assertThat(PageKind.REPORT.isBegunBy(html(List.of()).substring(0, 1000))).isTrue();
    assertThat(PageKind.REPORT.isBegunBy("<!DOCTYPE html><title>Massage diary</title>")).isFalse();
  }

  private static String html(List<PastSession> sessions) {
    return ReportPage.html(sessions, SampleDiary.NOW);
  }

  private static JsonNode data(String html) throws IOException {
    Matcher matcher = DATA.matcher(html);
    assertThat(matcher.find()).isTrue();
    return new ObjectMapper().readTree(matcher.group(1));
  }

  private static long count(String html, String part) {
    return Pattern.compile(Pattern.quote(part))
        .matcher(html)
        .results()
        .map(MatchResult::group)
        .count();
  }
}
