package dev.knead.routine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.knead.yaml.Report;
import dev.knead.yaml.YamlTree;
import java.time.Duration;
import java.util.Optional;

/**
 * What must hold between the keys of one step. Each rule looks only at keys that are sound; those
 * that are not have had their word from the schema.
 */
final class StepRules {
  private static final Duration SHORTEST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(30);

  /** Longer, cold can harm the skin. */
  private static final Duration LONGEST_COLD = Duration.ofMinutes(20);

  private final YamlTree tree;
  private final Report report;
  private final String pointer;
  private final JsonNode step;

  private StepRules(YamlTree tree, String pointer, Report report) {
    this.tree = tree;
    this.report = report;
    this.pointer = pointer;
    this.step = tree.at(pointer);
  }

  /** Reports what does not fit together in the step at {@code pointer}. */
  static void check(YamlTree tree, String pointer, Report report) {
    StepRules rules = new StepRules(tree, pointer, report);
    Optional<Duration> duration = StepValues.duration(rules.step.path("duration").asText());
    duration.ifPresent(rules::checkLength);
    if (!rules.step.has("duration")) {
      rules.checkUntimed();
    }
    rules.checkAvoid();
    rules.checkPressure();
  }

  private void checkLength(Duration duration) {
    String written = step.path("duration").asText();
    if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
      error("duration", "a step takes from 5s to 30m, not " + written);
    } else if (isCold() && duration.compareTo(LONGEST_COLD) > 0) {
      error("duration", "cold for " + written + ": never over 20m; 10m is usual");
    }
    int directions = Math.max(1, step.path("directions").size());
    int parts = directions * (step.path("sides").asText().equals("each") ? 2 : 1);
    if (parts > 1 && duration.dividedBy(parts).compareTo(SHORTEST) < 0) {
      error(
          "duration",
          "%s over %d sides and directions is less than 5s for each: at least %ds"
              .formatted(written, parts, parts * SHORTEST.toSeconds()));
    }
  }

  private void checkUntimed() {
    if (isCold()) {
      report.error(
          tree.valueAt(pointer), "a cold step needs a duration: 10m is usual, never over 20m");
    }
    if (step.path("advance").asText().equals("itself")) {
      error("advance", "a step without a duration can't end by itself: add one, or write on-next");
    }
    if (step.path("sides").asText().equals("each")) {
      error("sides", "each side gets the same time, so the step needs a duration");
    }
    if (step.has("directions")) {
      error("directions", "the directions get equal times, so the step needs a duration");
    }
  }

  private void checkAvoid() {
    String technique = step.path("technique").asText();
    if (ZoneRules.SHAKING.contains(technique) && !step.has("avoid")) {
      report.error(
          tree.valueAt(pointer),
          technique + " needs an 'avoid': say that it is never over the kidneys or on the spine");
    }
  }

  private void checkPressure() {
    JsonNode start = step.path("pressure").path("start");
    JsonNode ceiling = step.path("pressure").path("ceiling");
    if (start.isInt() && ceiling.isInt() && start.intValue() > ceiling.intValue()) {
      report.error(
          tree.valueAt(pointer + "/pressure/start"),
          "pressure start %d is above the ceiling %d"
              .formatted(start.intValue(), ceiling.intValue()));
    }
  }

  private boolean isCold() {
    return step.path("technique").asText().equals("cold");
  }

  private void error(String key, String message) {
    report.error(tree.valueAt(YamlTree.child(pointer, key)), message);
  }
}
