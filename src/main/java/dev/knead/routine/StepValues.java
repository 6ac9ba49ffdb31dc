package dev.knead.routine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From checked JSON to the records. */
final class StepValues {
  private StepValues() {}

  static Step step(JsonNode step) {
    Optional<Duration> duration = duration(step.path("duration").asText());
    return new Step(
        words(step.path("title")),
        word(Technique.class, step.path("technique").asText()),
        words(step.path("say")),
        text(step.path("avoid")),
        duration,
        text(step.path("advance"))
            .map(advance -> word(Advance.class, advance))
            .orElse(duration.isPresent() ? Advance.ITSELF : Advance.ON_NEXT),
        pressure(step.path("pressure")),
        text(step.path("sides")).map(sides -> word(Sides.class, sides)).orElse(Sides.NONE),
        texts(step.path("directions")),
        words(Zone.class, step.path("zones")),
        words(Zone.class, step.path("keep-off")),
        texts(step.path("needs")));
  }

  /** From {@code 90s} or {@code 2m}; empty where it is written otherwise. */
  static Optional<Duration> duration(String written) {
    if (!written.matches("[1-9][0-9]{0,3}[sm]")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(written.substring(0, written.length() - 1));
    return Optional.of(
        written.endsWith("m") ? Duration.ofMinutes(number) : Duration.ofSeconds(number));
  }

  /** From {@code on-next} to {@code ON_NEXT}. */
  static <E extends Enum<E>> E word(Class<E> type, String written) {
    return Enum.valueOf(type, written.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  private static <E extends Enum<E>> List<E> words(Class<E> type, JsonNode list) {
    List<E> words = new ArrayList<>();
    list.forEach(entry -> words.add(word(type, entry.asText())));
    return words;
  }

  /** The text in one line: how an author broke it means nothing to a voice. */
  static String words(JsonNode text) {
    return text.asText().strip().replaceAll("\\s+", " ");
  }

  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(entry -> texts.add(words(entry)));
    return texts;
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(words(node)) : Optional.empty();
  }

  private static Optional<Pressure> pressure(JsonNode node) {
    return node.isObject()
        ? Optional.of(new Pressure(node.path("start").asInt(), node.path("ceiling").asInt()))
        : Optional.empty();
  }
}
