package dev.knead.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.routine.Advance;
import dev.knead.routine.Pressure;
import dev.knead.routine.Question;
import dev.knead.routine.Question.Sign;
import dev.knead.routine.Risk;
import dev.knead.routine.Routine;
import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import dev.knead.routine.Technique;
import dev.knead.routine.Zone;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class BodyMapPageTest {
  @ParameterizedTest
  @EnumSource
  void everyZoneIsDrawnAndNamedWhereItIsWorkedOn(Zone zone) {
    Document page = page(step("Press", List.of(zone), List.of()));

    assertThat(shapes(page, zone)).isNotEmpty().allMatch(shape -> hasClass(shape, "worked"));
    assertThat(element(page, "callout-" + ZoneWords.id(zone)).getTextContent())
        .contains("1", ZoneWords.of(zone));
  }

  @ParameterizedTest
  @EnumSource
  void everyZoneIsHatchedWhereItIsKeptOff(Zone zone) {
    Document page = page(step("Press", List.of(), List.of(zone)));

    assertThat(shapes(page, zone)).isNotEmpty().allMatch(shape -> hasClass(shape, "kept-off"));
    assertThat(element(page, "callout-" + ZoneWords.id(zone)).getTextContent())
        .contains("keep off", ZoneWords.of(zone));
  }

  @Test
  void aZoneThatIsWorkedOnAndKeptOffIsBoth() {
    Document page =
        page(
            step("One", List.of(Zone.NECK), List.of()),
            step("Two", List.of(Zone.FACE), List.of(Zone.NECK)),
            step("Three", List.of(Zone.NECK), List.of()),
            step("Four", List.of(Zone.NECK), List.of()),
            step("Five", List.of(Zone.NECK), List.of()));

    assertThat(shapes(page, Zone.NECK)).allMatch(shape -> hasClass(shape, "both"));
    assertThat(element(page, "callout-neck").getTextContent()).contains("1, 3–5, else keep off");
  }

  @Test
  void zonesOutsideTheRoutineAreLeftBlank() {
    Document page = page(step("Press", List.of(Zone.NECK), List.of()));

    assertThat(shapes(page, Zone.CALVES))
        .isNotEmpty()
        .noneMatch(shape -> hasClass(shape, "worked") || hasClass(shape, "kept-off"));
    assertThat(ids(page)).doesNotContain("callout-calves");
  }

  @Test
  void namesStandApartEvenWhenAllZonesHaveOne() {
    List<BodyMapMark> marks =
        Arrays.stream(Zone.values())
            .map(zone -> new BodyMapMark(zone, List.of(1), List.of()))
            .toList();
    for (BodyMapPoint.View view : BodyMapPoint.View.values()) {
      List<BodyMapCallout> callouts = BodyMapCallout.of(view, marks);
      for (int i = 1; i < callouts.size(); i++) {
        assertThat(callouts.get(i).y() - callouts.get(i - 1).y()).isGreaterThanOrEqualTo(31);
      }
      assertThat(callouts).allMatch(callout -> callout.y() >= 10 && callout.y() <= 545);
    }
  }

  @Test
  void everyStepIsListedWithItsFacts() {
    Document page =
        page(
            step("Rest", List.of(), List.of()),
            step("Press & hold", List.of(Zone.LOWER_BACK), List.of(Zone.SPINE)));

    assertThat(element(page, "step-2").getTextContent())
        .contains("Press & hold", "friction, 1:30, pressure heavy lotioning (2) up to medium (3)")
        .contains("each side", "Works on: lower back. Keeps off: spine.")
        .contains("Press here.", "Not there.");
    assertThat(element(page, "cautions").getTextContent()).contains("Not with <fever>.");
    assertThat(element(page, "questions").getTextContent())
        .contains("Asked before it begins", "Is there a wound?")
        .doesNotContain("emphasis");
    assertThat(element(page, "sources").getTextContent()).contains("A \"book\"");
    assertThat(element(page, "needs").getTextContent()).contains("a towel", "a stool");
  }

  @Test
  void noIdIsThereTwiceAndEveryReferenceLeadsSomewhere() {
    Document page = page(step("Press", List.of(Zone.values()), List.of()));
    List<String> ids = ids(page);

    assertThat(ids).doesNotHaveDuplicates();
    Set<String> known = new HashSet<>(ids);
    for (Element element : elements(page)) {
      if (element.hasAttribute("href")) {
        assertThat(known).contains(element.getAttribute("href").substring(1));
      }
    }
  }

  @Test
  void itNeedsNothingFromElsewhereAndIsKnownAgain() {
    String html = BodyMapPage.html(routine(step("Press", List.of(Zone.NECK), List.of())));

    assertThat(html)
        .contains("content=\"default-src 'none'; ", "; script-src 'none'\"")
        .doesNotContain("<script", "src=\"", "@import", " style=\"");
    assertThat(PageKind.BODY_MAP.isBegunBy(html.substring(0, 1000))).isTrue();
    assertThat(PageKind.BODY_MAP.isBegunBy("<!DOCTYPE html><title>Mine</title>")).isFalse();
  }

  private static Step step(String title, List<Zone> zones, List<Zone> keepOff) {
    return new Step(
        title,
        Technique.FRICTION,
        "Press <emphasis>here</emphasis>.",
        Optional.of("Not there."),
        Optional.of(Duration.ofSeconds(90)),
        Advance.ITSELF,
        Optional.of(new Pressure(2, 3)),
        Sides.EACH,
        List.of(),
        zones,
        keepOff,
        List.of("a stool"));
  }

  private static Routine routine(Step... steps) {
    return new Routine(
        "mine",
        "Mine",
        List.of(),
        "All of it.",
        "en-US",
        Routine.Performer.SELF,
        List.of("a towel"),
        List.of(
            new Question(
                "mine/wound",
                "Is there a <emphasis>wound</emphasis>?",
                Sign.YES,
                Risk.NO_MASSAGE,
                "Let it heal.",
                List.of())),
        List.of("Not with <fever>."),
        List.of("A \"book\""),
        List.of(steps));
  }

  private static Document page(Step... steps) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(BodyMapPage.html(routine(steps)))));
    } catch (Exception e) {
      throw new AssertionError("the page is not well formed", e);
    }
  }

  private static List<Element> elements(Document page) {
    NodeList nodes = page.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<String> ids(Document page) {
    return elements(page).stream()
        .map(element -> element.getAttribute("id"))
        .filter(id -> !id.isEmpty())
        .toList();
  }

  private static List<Element> shapes(Document page, Zone zone) {
    String name = "(front|rear)-" + ZoneWords.id(zone);
    return elements(page).stream()
        .filter(element -> element.getAttribute("id").matches(name))
        .toList();
  }

  private static Element element(Document page, String id) {
    return elements(page).stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + id));
  }

  private static boolean hasClass(Element element, String name) {
    return Set.of(element.getAttribute("class").split(" ", -1)).contains(name);
  }
}
