package dev.knead.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the schema does not allow, in words that tell an author what to write instead. */
final class SchemaMistakes {
  private static final String DURATION = "a duration is written 90s or 2m";

  private final JsonNode schema;
  private final YamlTree tree;
  private final Report report;

  SchemaMistakes(JsonNode schema, YamlTree tree, Report report) {
    this.schema = schema;
    this.tree = tree;
    this.report = report;
  }

  void report(ValidationMessage mistake) {
    String pointer = mistake.getInstanceLocation().toString();
    String name = YamlTree.name(pointer);
    switch (mistake.getType()) {
      case "additionalProperties" -> unknownKey(pointer, mistake);
      case "required" -> missingKey(pointer, mistake);
      case "type" -> report.error(tree.valueAt(pointer), wrongType(pointer, mistake));
      case "pattern" -> report.error(tree.valueAt(pointer), wrongForm(pointer));
      case "enum" -> report.error(tree.valueAt(pointer), unknownWord(pointer, mistake));
      case "minimum" ->
          report.error(
              tree.valueAt(pointer),
              "pressure %s %s is below 1, the lightest".formatted(name, written(pointer)));
      case "maximum" ->
          report.error(
              tree.valueAt(pointer),
              "pressure %s %s is above 4, the highest without a professional"
                  .formatted(name, written(pointer)));
      case "minItems" -> report.error(tree.keyAt(pointer), tooFew(name));
      case "maxItems" ->
          report.error(
              tree.keyAt(pointer),
              "'%s' has %d entries; at most %s are allowed"
                  .formatted(name, tree.at(pointer).size(), mistake.getSchemaNode()));
      case "maxLength" ->
          report.error(
              tree.valueAt(pointer),
              "%s has %d characters; at most %s are allowed"
                  .formatted(
                      called(pointer),
                      tree.at(pointer).textValue().length(),
                      mistake.getSchemaNode()));
      case "uniqueItems" -> repeated(pointer, name);
      default -> report.error(tree.valueAt(pointer), mistake.getMessage());
    }
  }

  private void unknownKey(String pointer, ValidationMessage mistake) {
    String key = mistake.getProperty();
    List<String> known = new ArrayList<>();
    owner(mistake).path("properties").fieldNames().forEachRemaining(known::add);
    report.error(
        tree.keyAt(YamlTree.child(pointer, key)),
        "unknown key '%s'%s"
            .formatted(
                Excerpt.of(key),
                Nearest.hint(key, known, "; the keys here are " + String.join(", ", known))));
  }

  private void missingKey(String pointer, ValidationMessage mistake) {
    String key = mistake.getProperty();
    JsonNode property = owner(mistake).path("properties").path(key);
    String example = property.path("examples").path(0).asText("");
    report.error(
        tree.valueAt(pointer),
        "missing key '%s'%s"
            .formatted(key, example.isEmpty() ? "" : ", such as '" + key + ": " + example + "'"));
  }

  private String wrongType(String pointer, ValidationMessage mistake) {
    String name = YamlTree.name(pointer);
    String expected = mistake.getSchemaNode().asText();
    JsonNode found = tree.at(pointer);
    if (name.equals("duration") && found.isValueNode() && !found.isNull()) {
      return wrongForm(pointer);
    }
    if (found.isNull()) {
      return called(pointer) + " is empty";
    }
    String instead = found.isValueNode() ? "'" + written(pointer) + "'" : kind(found);
    return switch (expected) {
      case "string" ->
          found.isValueNode()
              ? "%s is a text: put %s in quotes".formatted(called(pointer), instead)
              : "%s is a text, not %s".formatted(called(pointer), instead);
      case "integer" ->
          "pressure %s is a whole number from 1 to 4, not %s".formatted(name, instead);
      case "array" ->
          "%s is a list, not %s: begin each entry with '- '".formatted(called(pointer), instead);
      default ->
          pointer.isEmpty()
              ? "a routine is made of keys such as 'id: my-routine', not of " + instead
              : "%s is made of keys, not of %s".formatted(called(pointer), instead);
    };
  }

  private String wrongForm(String pointer) {
    String name = YamlTree.name(pointer);
    String written = written(pointer);
    if (tree.at(pointer).asText().isBlank()) {
      return called(pointer) + " is empty";
    }
    return switch (name) {
      case "duration" -> DURATION + ", not '" + written + "'";
      case "id", "include" ->
          "an id is lower-case letters, digits and hyphens, such as my-routine, not '%s'"
              .formatted(written);
      case "language" -> "a language is a tag such as en-US, not '" + written + "'";
      default -> "a name is said aloud: words without digits or signs, not '" + written + "'";
    };
  }

  private String unknownWord(String pointer, ValidationMessage mistake) {
    List<String> known = new ArrayList<>();
    mistake.getSchemaNode().forEach(word -> known.add(word.asText()));
    String name = YamlTree.name(pointer);
    JsonNode found = tree.at(pointer);
    if (found.isNull() || (found.isTextual() && found.asText().isBlank())) {
      return "'%s' is empty: it is one of %s".formatted(name, String.join(", ", known));
    }
    String word = found.isValueNode() ? written(pointer) : kind(found);
    return "'%s' is one of %s; not %s%s"
        .formatted(
            name,
            String.join(", ", known),
            found.isValueNode() ? "'" + word + "'" : word,
            Nearest.hint(word.toLowerCase(Locale.ROOT), known, ""));
  }

  private static String tooFew(String name) {
    return name.equals("directions")
        ? "'directions' has two or more; leave it out where there is only one"
        : "a routine has at least one step";
  }

  private void repeated(String pointer, String name) {
    Set<JsonNode> seen = new HashSet<>();
    JsonNode list = tree.at(pointer);
    for (int i = 0; i < list.size(); i++) {
      String entry = YamlTree.child(pointer, String.valueOf(i));
      if (!tree.isUnread(entry) && !seen.add(list.get(i))) {
        report.error(
            tree.valueAt(entry),
            "'%s' is in '%s' already: take it out".formatted(written(entry), name));
      }
    }
  }

  /** The part of the schema that holds the broken rule. */
  private JsonNode owner(ValidationMessage mistake) {
    return schema.at(YamlTree.parent(mistake.getSchemaLocation().getFragment().toString()));
  }

  /** What an author calls this part. */
  private String called(String pointer) {
    String parent = YamlTree.parent(pointer);
    if (!tree.at(parent).isArray()) {
      return "'" + YamlTree.name(pointer) + "'";
    }
    String list = YamlTree.name(parent);
    return list.equals("steps") ? "a step" : "an entry of '" + list + "'";
  }

  private static String kind(JsonNode found) {
    return found.isArray() ? "a list" : found.isObject() ? "a group of keys" : "a single word";
  }

  private String written(String pointer) {
    JsonNode node = tree.at(pointer);
    String words = node.isTextual() ? node.textValue() : tree.scalars().getOrDefault(pointer, "");
    return Excerpt.of(words);
  }
}
