package dev.knead.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the schema does not allow, in words that tell an author what to write instead. */
final class SchemaMistakes {
  private final JsonNode schema;
  private final Wording wording;
  private final YamlTree tree;
  private final Report report;

  SchemaMistakes(JsonNode schema, Wording wording, YamlTree tree, Report report) {
    this.schema = schema;
    this.wording = wording;
    this.tree = tree;
    this.report = report;
  }

  void report(ValidationMessage message) {
    String pointer = message.getInstanceLocation().toString();
    Mistake mistake = mistake(pointer, message);
    String called = mistake.called();
    String written = mistake.written();
    String rule = mistake.rule().asText();
    int size = mistake.found().size();
    switch (message.getType()) {
      case "additionalProperties" -> unknownKey(pointer, message);
      case "required" -> missingKey(pointer, message);
      case "type" ->
          atValue(
              pointer,
              mistake.found().isNull() ? called + " is empty" : wording.wrongType(mistake));
      case "pattern" ->
          atValue(pointer, isBlank(pointer) ? called + " is empty" : wording.wrongForm(mistake));
      case "enum" -> atValue(pointer, unknownWord(mistake));
      case "const" ->
          atValue(pointer, "%s can only be %s, not %s".formatted(called, rule, mistake.instead()));
      case "minimum" -> atValue(pointer, wording.tooLow(mistake));
      case "maximum" -> atValue(pointer, wording.tooHigh(mistake));
      case "exclusiveMinimum" ->
          atValue(pointer, "%s is %s; it has to be above %s".formatted(called, written, rule));
      case "exclusiveMaximum" ->
          atValue(pointer, "%s is %s; it has to be below %s".formatted(called, written, rule));
      case "minItems" -> report.error(tree.keyAt(pointer), wording.tooFew(mistake));
      case "maxItems" ->
          report.error(
              tree.keyAt(pointer),
              "%s has %d entries; at most %s are allowed".formatted(called, size, rule));
      case "minLength" ->
          atValue(
              pointer,
              isBlank(pointer)
                  ? called + " is empty"
                  : "%s has %d characters; it needs %s or more"
                      .formatted(called, length(pointer), rule));
      case "maxLength" ->
          atValue(
              pointer,
              "%s has %d characters; at most %s are allowed"
                  .formatted(called, length(pointer), rule));
      case "uniqueItems" -> repeated(pointer, mistake.name());
      default -> atValue(pointer, message.getMessage());
    }
  }

  private Mistake mistake(String pointer, ValidationMessage message) {
    return new Mistake(
        pointer,
        called(pointer),
        tree.written(pointer),
        tree.at(pointer),
        message.getSchemaNode(),
        example(owner(message)));
  }

  private void atValue(String pointer, String message) {
    report.error(tree.valueAt(pointer), message);
  }

  private void unknownKey(String pointer, ValidationMessage message) {
    String key = message.getProperty();
    List<String> known = new ArrayList<>();
    owner(message).path("properties").fieldNames().forEachRemaining(known::add);
    report.error(
        tree.keyAt(YamlTree.child(pointer, key)),
        "unknown key '%s'%s"
            .formatted(
                Excerpt.of(key),
                Nearest.hint(key, known, "; the keys here are " + String.join(", ", known))));
  }

  private void missingKey(String pointer, ValidationMessage message) {
    String key = message.getProperty();
    JsonNode property = owner(message).path("properties").path(key);
    report.error(
        tree.valueAt(pointer),
        "missing key '%s'%s"
            .formatted(
                key,
                example(property)
                    .map(example -> ", such as '" + key + ": " + example + "'")
                    .orElse("")));
  }

  private static String unknownWord(Mistake mistake) {
    List<String> known = new ArrayList<>();
    mistake.rule().forEach(word -> known.add(word.asText()));
    String all = String.join(", ", known);
    JsonNode found = mistake.found();
    if (found.isNull() || (found.isTextual() && found.asText().isBlank())) {
      return "%s is empty: it is one of %s".formatted(mistake.called(), all);
    }
    String word = found.isValueNode() ? mistake.written() : "";
    return "%s is one of %s; not %s%s"
        .formatted(
            mistake.called(),
            all,
            mistake.instead(),
            Nearest.hint(word.toLowerCase(Locale.ROOT), known, ""));
  }

  private void repeated(String pointer, String name) {
    Set<JsonNode> seen = new HashSet<>();
    JsonNode list = tree.at(pointer);
    for (int i = 0; i < list.size(); i++) {
      String entry = YamlTree.child(pointer, String.valueOf(i));
      if (!tree.isUnread(entry) && !seen.add(list.get(i))) {
        report.error(
            tree.valueAt(entry),
            "'%s' is in '%s' already: take it out".formatted(tree.written(entry), name));
      }
    }
  }

  /** The part of the schema that holds the broken rule. */
  private JsonNode owner(ValidationMessage message) {
    return schema.at(YamlTree.parent(message.getSchemaLocation().getFragment().toString()));
  }

  /** What an author calls this part. */
  private String called(String pointer) {
    if (pointer.isEmpty()) {
      return "the " + wording.noun();
    }
    String parent = YamlTree.parent(pointer);
    if (!tree.at(parent).isArray()) {
      return "'" + YamlTree.name(pointer) + "'";
    }
    return wording.entry(YamlTree.name(parent));
  }

  private boolean isBlank(String pointer) {
    return tree.at(pointer).asText().isBlank();
  }

  private int length(String pointer) {
    return tree.at(pointer).textValue().length();
  }

  private static Optional<String> example(JsonNode rules) {
    return Optional.of(rules.path("examples").path(0).asText("")).filter(text -> !text.isEmpty());
  }
}
