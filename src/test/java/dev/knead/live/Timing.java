package dev.knead.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * When things happened in a session, by what it told.
 *
 * @param events as {@link Events} reads them
 */
record Timing(List<JsonNode> events) {
  /**
   * By how much steps ended later than their time, in milliseconds: those that nobody left early.
   */
  List<Long> lateness(long stepMillis) {
    List<Long> late = new ArrayList<>();
    JsonNode began = null;
    for (JsonNode event : Events.of(events, "moved")) {
      String phase = event.path("phase").asText();
      if (phase.equals("running")) {
        began = began == null ? event : began;
      } else {
        if (began != null && phase.equals("reading")) {
          late.add(event.path("at_ms").asLong() - began.path("at_ms").asLong() - stepMillis);
        }
        began = null;
      }
    }
    return late.stream().filter(millis -> millis >= 0).toList();
  }

  /**
   * How long after each word it was obeyed, in milliseconds.
   *
   * @param from which part of the words, 0 to 1
   * @param to the end of that part
   */
  List<Long> delays(double from, double to) {
    List<Long> all =
        Events.of(events, "commanded").stream()
            .filter(event -> event.has("knew_ms"))
            .map(event -> event.path("knew_ms").asLong() - event.path("to_ms").asLong())
            .toList();
    return all.subList((int) (from * all.size()), (int) (to * all.size()));
  }
}
