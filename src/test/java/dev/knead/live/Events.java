package dev.knead.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a session has told with {@code --json}. */
record Events(List<JsonNode> all) {
  static Events read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> all = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      all.add(json.readTree(line));
    }
    return new Events(all);
  }

  List<JsonNode> of(String kind) {
    return all.stream().filter(event -> isA(event, kind)).toList();
  }

  static boolean isA(JsonNode event, String kind) {
    return event.path("event").asText().equals(kind);
  }

  /**
   * By how much steps ended later than their time, in milliseconds: those that nobody left early.
   */
  List<Long> lateness(long stepMillis) {
    List<Long> late = new ArrayList<>();
    JsonNode began = null;
    for (JsonNode event : of("moved")) {
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
    return late;
  }

  /**
   * How long after each word it was obeyed, in milliseconds.
   *
   * @param from which part of the words, 0 to 1
   * @param to the end of that part
   */
  List<Long> delays(double from, double to) {
    List<Long> all =
        of("commanded").stream()
            .filter(event -> event.has("knew_ms"))
            .map(event -> event.path("knew_ms").asLong() - event.path("to_ms").asLong())
            .toList();
    return all.subList((int) (from * all.size()), (int) (to * all.size()));
  }
}
