package dev.knead.routine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.knead.yaml.Excerpt;
import dev.knead.yaml.Report;
import dev.knead.yaml.SchemaCheck;
import dev.knead.yaml.YamlTree;
import dev.knead.yaml.YamlTreeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads routines, and finds every mistake in one pass. Takes texts and touches no files. Any
 * content at all makes a {@link Reading}; nothing is thrown for it. Safe to share between threads.
 */
public final class RoutineReader {
  private static final RoutineWording WORDING = new RoutineWording();

  private final SchemaCheck schema =
      new SchemaCheck(RoutineReader.class, "routine.schema.json", WORDING);
  private final SpokenTexts spokenTexts;

  /**
   * A reader that loads the schema once; keep it.
   *
   * @param rules which words the routines' texts should leave to the person
   */
  public RoutineReader(SpokenRules rules) {
    spokenTexts = new SpokenTexts(rules);
  }

  /**
   * Reads routines that may include each other: those of a folder, say.
   *
   * @return one reading for each source, in the same order
   */
  public List<Reading> read(List<RoutineSource> sources) {
    List<Draft> drafts = new ArrayList<>();
    for (RoutineSource source : sources) {
      drafts.add(draft(source));
    }
    return new Joining(drafts).readings();
  }

  private Draft draft(RoutineSource source) {
    Report report = new Report(source.file());
    Optional<YamlTree> tree = YamlTreeReader.read(source.bytes(), WORDING, report);
    Draft draft = new Draft(source, tree, report);
    tree.ifPresent(content -> check(draft, content));
    return draft;
  }

  private void check(Draft draft, YamlTree tree) {
    schema.check(tree, draft.report());
    JsonNode id = tree.at("/id");
    if (id.isTextual() && !id.textValue().equals(draft.id())) {
      draft
          .report()
          .error(
              tree.valueAt("/id"),
              "the id is '%s', but the file is called '%s': make them the same"
                  .formatted(Excerpt.of(id.textValue()), draft.id()));
    }
    for (String entry : draft.entries()) {
      if (tree.at(entry).isObject() && !tree.at(entry).has("include")) {
        StepRules.check(tree, entry, draft.report());
        ZoneRules.check(tree, entry, draft.report());
      }
    }
    QuestionRules.check(tree, draft.report());
    MarkedTexts.check(tree, draft.report());
    spokenTexts.check(tree, draft.report());
  }
}
