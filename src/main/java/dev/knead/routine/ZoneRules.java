package dev.knead.routine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.knead.yaml.Report;
import dev.knead.yaml.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where a step may work, and what it has to keep off then. */
final class ZoneRules {
  private static final String SPINE = "spine";
  private static final String KIDNEYS = "kidneys";

  /** Percussion, by hand or by a device, reaches what lies below. */
  static final Set<String> SHAKING = Set.of("tapotement", "vibration");

  private static final Set<String> BESIDE_THE_SPINE = Set.of("upper-back", "lower-back");

  private final YamlTree tree;
  private final Report report;
  private final String pointer;
  private final String technique;
  private final List<String> zones;
  private final List<String> keepOff;

  private ZoneRules(YamlTree tree, String pointer, Report report) {
    this.tree = tree;
    this.report = report;
    this.pointer = pointer;
    technique = tree.at(pointer).path("technique").asText();
    zones = words(tree.at(pointer).path("zones"));
    keepOff = words(tree.at(pointer).path("keep-off"));
  }

  /** Reports zones of the step at {@code pointer} that can't be, and those that it lacks. */
  static void check(YamlTree tree, String pointer, Report report) {
    ZoneRules rules = new ZoneRules(tree, pointer, report);
    rules.checkBoth();
    rules.checkNever();
    if (SHAKING.contains(rules.technique) || rules.technique.equals("friction")) {
      rules.zones.stream()
          .filter(BESIDE_THE_SPINE::contains)
          .limit(1)
          .forEach(zone -> rules.mustKeepOff(SPINE, zone));
    }
    if (SHAKING.contains(rules.technique) && rules.zones.contains("lower-back")) {
      rules.mustKeepOff(KIDNEYS, "lower-back");
    }
  }

  private void checkBoth() {
    for (int i = 0; i < keepOff.size(); i++) {
      if (zones.contains(keepOff.get(i))) {
        report.error(
            tree.valueAt(pointer + "/keep-off/" + i),
            "'%s' is in 'zones' too: a step works there, or keeps off".formatted(keepOff.get(i)));
      }
    }
  }

  private void checkNever() {
    for (int i = 0; i < zones.size(); i++) {
      String zone = zones.get(i);
      if (SHAKING.contains(technique) && Set.of(SPINE, KIDNEYS).contains(zone)) {
        report.error(
            tree.valueAt(pointer + "/zones/" + i),
            "%s never works on '%s': put it in 'keep-off'".formatted(technique, zone));
      }
    }
  }

  private void mustKeepOff(String delicate, String zone) {
    // On it is a mistake that has had its word.
    if (!keepOff.contains(delicate) && !zones.contains(delicate)) {
      report.error(
          tree.valueAt(pointer),
          "%s on '%s' needs '%s' in 'keep-off'".formatted(technique, zone, delicate));
    }
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    if (list.isArray()) {
      list.forEach(entry -> words.add(entry.asText()));
    }
    return words;
  }
}
