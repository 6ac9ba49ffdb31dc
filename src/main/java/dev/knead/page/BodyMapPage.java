package dev.knead.page;

import dev.knead.routine.Routine;
import dev.knead.routine.Zone;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The body map: a routine as one page of HTML, with the zones that it works on and keeps off. */
public final class BodyMapPage {
  private BodyMapPage() {}

  /** The page of that routine. It needs nothing but a browser. */
  public static String html(Routine routine) {
    List<BodyMapMark> marks =
        Arrays.stream(Zone.values()).map(zone -> BodyMapMark.of(routine, zone)).toList();
    Map<String, Object> page = new HashMap<>();
    page.put("language", routine.language());
    page.put("title", routine.title());
    page.put("summary", routine.summary());
    page.put("facts", RoutineWords.facts(routine));
    page.put(
        "zone",
        marks.stream()
            .collect(Collectors.toMap(mark -> ZoneWords.id(mark.zone()), BodyMapMark::style)));
    page.put("frontCallouts", BodyMapCallout.of(BodyMapPoint.View.FRONT, marks));
    page.put("rearCallouts", BodyMapCallout.of(BodyMapPoint.View.REAR, marks));
    page.put("frontTold", told(BodyMapPoint.View.FRONT, marks));
    page.put("rearTold", told(BodyMapPoint.View.REAR, marks));
    page.put("anyBoth", marks.stream().anyMatch(BodyMapMark::isBoth));
    page.put("steps", BodyMapStep.of(routine));
    PageTemplate.putList(page, "needs", "anyNeeds", routine.allNeeds());
    PageTemplate.putList(page, "questions", "anyQuestions", RoutineWords.questions(routine));
    PageTemplate.putList(page, "cautions", "anyCautions", routine.cautions());
    PageTemplate.putList(page, "sources", "anySources", routine.sources());
    return PageTemplate.filled(PageKind.BODY_MAP, page);
  }

  /** For those who hear the page instead. */
  private static String told(BodyMapPoint.View view, List<BodyMapMark> marks) {
    return BodyMapCallout.of(view, marks).stream()
        .map(callout -> callout.name() + ": " + callout.told())
        .collect(Collectors.joining("; "));
  }
}
