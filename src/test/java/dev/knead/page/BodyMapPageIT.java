package dev.knead.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.Reading;
import dev.knead.routine.Routine;
import dev.knead.routine.RoutineReader;
import dev.knead.routine.RoutineSource;
import dev.knead.routine.SpokenRules;
import dev.knead.routine.Step;
import dev.knead.routine.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The body map of each shipped routine as a browser shows it from disk. The picture in {@code
 * target/body-map.png} is the one that the documents show.
 */
class BodyMapPageIT {
  /** Marked shapes and their words that stick out of their drawing, or have no size. */
  private static final String OUTSIDE =
      """
      [...document.querySelectorAll('figure svg')].flatMap(svg => {
        const frame = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('.worked, .kept-off, .both, .callout text')].filter(part => {
          const box = part.getBoundingClientRect();
          return box.width < 1 || box.height < 1
            || box.left < frame.left || box.right > frame.right
            || box.top < frame.top || box.bottom > frame.bottom;
        }).map(part => part.id || part.textContent);
      })""";

  @RegisterExtension static final Chromium BROWSER = new Chromium();
  @TempDir static Path folder;

  static List<String> routines() throws IOException {
    return readings().stream().map(Reading::id).toList();
  }

  @ParameterizedTest
  @MethodSource("routines")
  void nothingIsComplainedOfAndNothingIsFetched(String id) throws IOException {
    Path page = page(id);
    BROWSER.console();
    BROWSER.open(page, 1200, Chromium.LIGHT);

    assertThat(BROWSER.console()).isEmpty();
    assertThat(BROWSER.resources()).isZero();
    assertThat(BROWSER.number("document.querySelectorAll('ol.steps li').length"))
        .isEqualTo(routine(id).steps().size());
  }

  @ParameterizedTest
  @MethodSource("routines")
  void everyZoneIsSeenInTheDrawingOnAScreenAndOnAPhone(String id) throws IOException {
    Set<String> zones = new TreeSet<>();
    routine(id).steps().stream()
        .flatMap(step -> Stream.concat(step.zones().stream(), step.keepOff().stream()))
        .map(ZoneWords::id)
        .forEach(zones::add);
    for (int width : new int[] {1200, 360}) {
      BROWSER.open(page(id), width, Chromium.LIGHT);

      assertThat(
              BROWSER.texts(
                  "[...new Set([...document.querySelectorAll("
                      + "'figure .worked, figure .kept-off, figure .both')]"
                      + ".map(shape => shape.id.replace(/^(front|rear)-/, '')))].sort()"))
          .containsExactlyElementsOf(zones);
      assertThat(BROWSER.texts(OUTSIDE)).as(width + " pixels").isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("routines")
  void aPhoneNeedsNoScrollingToTheSide(String id) throws IOException {
    BROWSER.open(page(id), 360, Chromium.LIGHT);

    assertThat(BROWSER.scrollWidth()).isLessThanOrEqualTo(360);
    assertThat(BROWSER.number("document.querySelector('#map').getBoundingClientRect().width"))
        .isGreaterThan(300);
  }

  @Test
  void allZonesHaveTheirPlaceEvenWhenAllAreMarked() throws IOException {
    Routine feet = routine("feet");
    Files.writeString(folder.resolve("all.html"), BodyMapPage.html(everywhere(feet)));
    BROWSER.open(folder.resolve("all.html"), 360, Chromium.LIGHT);

    assertThat(BROWSER.number("document.querySelectorAll('.callout').length"))
        .isEqualTo(Zone.values().length);
    assertThat(BROWSER.texts(OUTSIDE)).isEmpty();
  }

  @Test
  void darkAndLightDifferInThePageAndInTheDrawing() throws IOException {
    Path page = page("sciatica-self");
    String skin = "getComputedStyle(document.querySelector('.skin')).fill";
    String worked = "getComputedStyle(document.querySelector('figure .worked')).fill";
    BROWSER.open(page, 1200, Chromium.LIGHT);
    List<Object> light = List.of(BROWSER.paper(), BROWSER.ask(skin), BROWSER.ask(worked));
    BROWSER.open(page, 1200, Chromium.DARK);

    assertThat(light)
        .containsExactly("rgb(251, 250, 247)", "rgb(240, 233, 221)", "rgb(47, 138, 130)");
    assertThat(List.of(BROWSER.paper(), BROWSER.ask(skin), BROWSER.ask(worked)))
        .containsExactly("rgb(21, 26, 26)", "rgb(44, 54, 53)", "rgb(74, 167, 157)");
  }

  @Test
  void noScriptRuns() throws IOException {
    Path page = page("feet");
    Files.writeString(
        page,
        Files.readString(page).replace("</main>", "<script>window.foreign = 1</script></main>"));
    BROWSER.console();
    BROWSER.open(page, 1200, Chromium.LIGHT);

    assertThat(BROWSER.ask("typeof window.foreign")).isEqualTo("undefined");
    assertThat(BROWSER.console()).anyMatch(line -> line.contains("Content Security Policy"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sciatica-self", "calves", "feet", "hands-forearms", "neck-shoulders"})
  void itFitsOnOneSheet(String id) throws IOException {
    BROWSER.open(page(id), 1200, Chromium.DARK);

    assertThat(BROWSER.sheets(Path.of("target", id + "-map.pdf"))).isEqualTo(1);
  }

  @Test
  void itsPictureIsTaken() throws IOException {
    BROWSER.open(page("sciatica-full"), 1000, Chromium.LIGHT);
    int height = BROWSER.number("document.querySelector('#map').getBoundingClientRect().bottom");

    byte[] picture = BROWSER.picture(1000, height + 16);

    Files.write(Path.of("target", "body-map.png"), picture);
    assertThat(picture).hasSizeBetween(20_000, 300_000);
  }

  /** The same routine with a step that works on all of the body. */
  private static Routine everywhere(Routine routine) {
    Step first = routine.steps().get(0);
    return new Routine(
        routine.id(),
        routine.title(),
        routine.names(),
        routine.summary(),
        routine.language(),
        routine.performer(),
        routine.needs(),
        routine.questions(),
        routine.cautions(),
        routine.sources(),
        List.of(
            new Step(
                first.title(),
                first.technique(),
                first.say(),
                first.avoid(),
                first.duration(),
                first.advance(),
                first.pressure(),
                first.sides(),
                first.directions(),
                List.of(Zone.values()),
                List.of(),
                first.needs())));
  }

  private static List<Reading> readings() throws IOException {
    List<RoutineSource> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("routines"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList()) {
        sources.add(RoutineSource.of(file.getFileName().toString(), Files.readAllBytes(file)));
      }
    }
    return new RoutineReader(SpokenRules.none()).read(sources);
  }

  private static Routine routine(String id) throws IOException {
    return readings().stream()
        .filter(reading -> reading.id().equals(id))
        .findFirst()
        .orElseThrow()
        .routine()
        .orElseThrow();
  }

  private static Path page(String id) throws IOException {
    Path page = folder.resolve(id + ".html");
    Files.writeString(page, BodyMapPage.html(routine(id)));
    return page;
  }
}
