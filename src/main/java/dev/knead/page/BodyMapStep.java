package dev.knead.page;

import dev.knead.markup.Ssml;
import dev.knead.routine.Routine;
import dev.knead.routine.Step;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A step as the page tells it.
 *
 * @param number from 1
 * @param kind {@code pressing} where the hands work on a zone, else empty
 * @param title a few words
 * @param facts technique, time, pressure, sides
 * @param zones what it works on and keeps off; may be empty
 * @param say what to do
 * @param avoid where to keep off and why; may be empty
 */
record BodyMapStep(
    int number, String kind, String title, String facts, String zones, String say, String avoid) {
  static List<BodyMapStep> of(Routine routine) {
    return IntStream.range(0, routine.steps().size())
        .mapToObj(i -> of(i + 1, routine.steps().get(i)))
        .toList();
  }

  private static BodyMapStep of(int number, Step step) {
    return new BodyMapStep(
        number,
        step.zones().isEmpty() ? "" : "pressing",
        step.title(),
        StepWords.facts(step),
        StepWords.zones(step),
        Ssml.checked(step.say()).text(),
        step.avoid().map(avoid -> Ssml.checked(avoid).text()).orElse(""));
  }
}
