package dev.knead.routine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.knead.yaml.Excerpt;
import dev.knead.yaml.Report;
import dev.knead.yaml.YamlTree;
import java.util.HashSet;
import java.util.Set;

/** What must hold between the questions of one routine. */
final class QuestionRules {
  private QuestionRules() {}

  /** An answer is kept under the question's id: two of the same could not be told apart. */
  static void check(YamlTree tree, Report report) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < tree.at("/screening").size(); i++) {
      String pointer = "/screening/" + i + "/id";
      JsonNode id = tree.at(pointer);
      if (id.isTextual() && !ids.add(id.textValue())) {
        report.error(
            tree.valueAt(pointer),
            "another question has the id '%s' already: give this one a name of its own"
                .formatted(Excerpt.of(id.textValue())));
      }
    }
  }
}
