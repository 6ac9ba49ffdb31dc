package dev.knead.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One part of a file that breaks a rule of the schema.
 *
 * @param pointer the part, as a JSON pointer
 * @param called what its author calls it, such as {@code 'title'} or {@code an entry of 'names'}
 * @param written the scalar as {@link YamlTree#written} tells it; empty where there is none
 * @param found its value
 * @param rule what the schema asks for: the name of a type, a number, a pattern
 * @param example how it would be right, where the schema gives an example
 */
public record Mistake(
    String pointer,
    String called,
    String written,
    JsonNode found,
    JsonNode rule,
    Optional<String> example) {
  /** The name of the key that leads to the part, or the number of the entry. */
  public String name() {
    return YamlTree.name(pointer);
  }

  /** What is there instead of what should be: the scalar in quotes, or what kind of value it is. */
  public String instead() {
    return found.isValueNode() ? "'" + written + "'" : kind();
  }

  private String kind() {
    return found.isArray() ? "a list" : "a group of keys";
  }
}
