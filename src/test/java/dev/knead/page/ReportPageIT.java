package dev.knead.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.diary.PastCommand;
import dev.knead.diary.PastSession;
import dev.knead.diary.PastStep;
import dev.knead.routine.Zone;
import dev.knead.session.Command;
import dev.knead.session.Note.Occasion;
import dev.knead.session.Spoken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The report as a browser shows it from disk. The picture of it in {@code target/report.png} is the
 * one that the documents show.
 */
class ReportPageIT {
  @RegisterExtension static final Chromium BROWSER = new Chromium();
  @TempDir static Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"pain-chart", "areas-chart", "commands-chart", "last-chart"})
  void everyChartIsDrawn(String chart) throws IOException {
    BROWSER.open(page(SampleDiary.sessions()), 1200, Chromium.LIGHT);

    assertThat(BROWSER.number("document.querySelectorAll('#" + chart + " svg path').length"))
        .isGreaterThan(5);
    assertThat(
            BROWSER.number(
                "document.querySelector('#" + chart + "').getBoundingClientRect().height"))
        .isGreaterThan(100);
  }

  @Test
  void theChartsSayWhatTheDiaryDoes() throws IOException {
    BROWSER.open(page(SampleDiary.sessions()), 1200, Chromium.LIGHT);

    assertThat(text("pain-chart")).contains("before", "after", "10");
    assertThat(text("areas-chart")).contains("Rear of the thighs", "min, 2.3", "left");
    assertThat(text("commands-chart")).contains("harder", "perhaps misheard", "%");
    assertThat(text("last-chart"))
        .contains("Circles over the sacrum", "pressure", "pause", "12:00");
  }

  @Test
  void nothingIsComplainedOfAndNothingIsFetched() throws IOException {
    Path page = page(SampleDiary.sessions());
    BROWSER.console();
    BROWSER.open(page, 1200, Chromium.LIGHT);

    assertThat(BROWSER.console()).isEmpty();
    assertThat(BROWSER.resources()).isZero();
  }

  @Test
  void aScriptThatIsNotTheReportsDoesNotRun() throws IOException {
    Path page = page(SampleDiary.sessions());
    Files.writeString(
        page,
        Files.readString(page).replace("</main>", "<script>window.foreign = 1</script></main>"));
    BROWSER.open(page, 1200, Chromium.LIGHT);

    assertThat(BROWSER.ask("typeof window.foreign")).isEqualTo("undefined");
    assertThat(BROWSER.console()).anyMatch(line -> line.contains("Content Security Policy"));
  }

  @Test
  void darkAndLightDifferInThePageAndInTheCharts() throws IOException {
    Path page = page(SampleDiary.sessions());
    String words = "getComputedStyle(document.querySelector('#areas-chart svg text')).fill";
    BROWSER.open(page, 1200, Chromium.LIGHT);
    List<Object> light = List.of(BROWSER.paper(), BROWSER.ask(words));
    BROWSER.open(page, 1200, Chromium.DARK);

    assertThat(light).containsExactly("rgb(251, 250, 247)", "rgb(36, 48, 47)");
    assertThat(List.of(BROWSER.paper(), BROWSER.ask(words)))
        .containsExactly("rgb(21, 26, 26)", "rgb(228, 233, 230)");
  }

  @Test
  void aPhoneNeedsNoScrollingToTheSide() throws IOException {
    BROWSER.open(page(SampleDiary.sessions()), 360, Chromium.LIGHT);

    assertThat(BROWSER.scrollWidth()).isLessThanOrEqualTo(360);
    assertThat(
            BROWSER.number(
                "Math.max(...[...document.querySelectorAll('svg text')]"
                    + ".map(text => text.getBoundingClientRect().right))"))
        .isBetween(200, 360);
    assertThat(BROWSER.number("document.querySelector('#sessions').getBoundingClientRect().width"))
        .isGreaterThan(300);
  }

  @Test
  void itFitsOnOneSheetHoweverLongTheDiary() throws IOException {
    for (List<PastSession> sessions :
        List.of(SampleDiary.sessions(), SampleDiary.sessions(300), fullest())) {
      BROWSER.open(page(sessions), 1200, Chromium.DARK);

      assertThat(BROWSER.sheets(Path.of("target", "report-%d.pdf".formatted(sessions.size()))))
          .as(sessions.size() + " sessions")
          .isEqualTo(1);
    }
  }

  @Test
  void thePrintedChartsAreDrawnForPaperAndForTheScreenAgain() throws IOException {
    BROWSER.open(page(SampleDiary.sessions()), 1200, Chromium.LIGHT);
    String width = "document.querySelector('#pain-chart svg').getAttribute('width')";
    Object screen = BROWSER.ask(width);

    BROWSER.ask("window.dispatchEvent(new Event('beforeprint'))");
    assertThat(BROWSER.ask(width)).isEqualTo("700");
    BROWSER.ask("window.dispatchEvent(new Event('afterprint'))");
    assertThat(BROWSER.ask(width)).isEqualTo(screen).isNotEqualTo("700");
  }

  @Test
  void aDiaryWithoutSessionsIsAPageToo() throws IOException {
    BROWSER.console();
    BROWSER.open(page(List.of()), 1200, Chromium.LIGHT);

    assertThat(BROWSER.console()).isEmpty();
    assertThat((String) BROWSER.ask("document.body.innerText")).contains("no sessions");
  }

  @Test
  void itsPictureIsTaken() throws IOException {
    BROWSER.open(page(SampleDiary.sessions()), 1200, Chromium.LIGHT);
    int height = BROWSER.number("document.querySelector('#last').getBoundingClientRect().bottom");

    byte[] picture = BROWSER.picture(1200, height + 24);

    Files.write(Path.of("target", "report.png"), picture);
    assertThat(picture).hasSizeBetween(20_000, 200_000);
  }

  /** Thirty sessions, the last of many steps, with every area and every command. */
  private static List<PastSession> fullest() {
    List<PastStep> steps = new ArrayList<>();
    for (Zone zone : Zone.values()) {
      int at = 60 * steps.size();
      steps.add(
          OneSession.step(
              at, "Work on all of it", 50, 20, 20, List.of(zone), OneSession.pressed(at, 3)));
    }
    List<PastCommand> commands = new ArrayList<>();
    for (Command command : Command.values()) {
      commands.add(
          new PastCommand(
              Duration.ofSeconds(60L * commands.size()),
              new Spoken(command, command == Command.CHOOSE ? 1 : 0),
              OptionalDouble.of(0.9)));
    }
    List<PastSession> sessions = new ArrayList<>(SampleDiary.sessions(29));
    sessions.add(
        0,
        OneSession.session(
            1700,
            "A massage",
            steps,
            commands,
            List.of(OneSession.rating(Occasion.AFTER, 3, 1690))));
    return sessions;
  }

  private static String text(String chart) {
    return (String)
        BROWSER.ask(
            "[...document.querySelectorAll('#%s svg text')].map(text => text.textContent).join(' ')"
                .formatted(chart));
  }

  private static Path page(List<PastSession> sessions) throws IOException {
    Path page = folder.resolve("report.html");
    Files.writeString(page, ReportPage.html(sessions, SampleDiary.NOW));
    return page;
  }
}
