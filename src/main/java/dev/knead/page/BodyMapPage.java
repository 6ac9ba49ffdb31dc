package dev.knead.page;

import com.samskivert.mustache.Mustache;
import dev.knead.routine.Routine;
import dev.knead.routine.Zone;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The body map: a routine as one page of HTML, with the zones that it works on and keeps off. */
public final class BodyMapPage {
  /** By this a body map is told from any other file. It stands near the beginning. */
  private static final String MARK = "<meta name=\"generator\" content=\"Knead body map\"/>";

  private BodyMapPage() {}

  /** The page of that routine. It needs nothing but a browser. */
  public static String html(Routine routine) {
    List<BodyMapMark> marks =
        Arrays.stream(Zone.values()).map(zone -> BodyMapMark.of(routine, zone)).toList();
    Map<String, Object> page = new HashMap<>();
    page.put("mark", MARK);
    page.put("css", resource("body-map.css"));
    page.put("language", routine.language());
    page.put("title", routine.title());
    page.put("summary", routine.summary());
    page.put("facts", facts(routine));
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
    page.put("needs", routine.allNeeds());
    page.put("anyNeeds", !routine.allNeeds().isEmpty());
    page.put("cautions", routine.cautions());
    page.put("anyCautions", !routine.cautions().isEmpty());
    page.put("sources", routine.sources());
    page.put("anySources", !routine.sources().isEmpty());
    return Mustache.compiler()
        .emptyStringIsFalse(true)
        .withLoader(name -> new StringReader(resource(name)))
        .compile(resource("body-map.mustache"))
        .execute(page);
  }

  /**
   * Whether a file is a body map.
   *
   * @param beginning its first thousand characters or so
   */
  public static boolean isBodyMap(String beginning) {
    return beginning.contains(MARK);
  }

  private static String facts(Routine routine) {
    long minutes = (routine.workingTime().toSeconds() + 59) / 60;
    return "%d steps, %d minutes, %s"
        .formatted(
            routine.steps().size(),
            minutes,
            routine.performer() == Routine.Performer.SELF ? "by yourself" : "with a partner");
  }

  /** For those who hear the page instead. */
  private static String told(BodyMapPoint.View view, List<BodyMapMark> marks) {
    return BodyMapCallout.of(view, marks).stream()
        .map(callout -> callout.name() + ": " + callout.told())
        .collect(Collectors.joining("; "));
  }

  private static String resource(String name) {
    String path = "/dev/knead/page/" + name;
    try (InputStream in = BodyMapPage.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
