package dev.knead.rehearsal;

import dev.knead.yaml.Excerpt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a script, read key by key; mistakes are told with their place. */
final class YamlMapping {
  /** Turns a text into a value; throws IllegalArgumentException with what would be right. */
  @FunctionalInterface
  interface Parser<T> {
    T parse(String text);
  }

  private final Node node;
  private final Consumer<Mistake> mistakes;
  private final Map<String, Node> values = new LinkedHashMap<>();

  YamlMapping(Node node, Set<String> known, Consumer<Mistake> mistakes) {
    this.node = node;
    this.mistakes = mistakes;
    if (!(node instanceof MappingNode mapping)) {
      mistake(node, "here go keys and values: " + String.join(", ", known));
      return;
    }
    for (NodeTuple entry : mapping.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (!known.contains(key)) {
        mistake(
            entry.getKeyNode(),
            "unknown key '" + Excerpt.of(key) + "'; here go " + String.join(", ", known));
      } else if (values.put(key, entry.getValueNode()) != null) {
        mistake(entry.getKeyNode(), "the key '" + key + "' stands here twice");
      }
    }
  }

  /** The value of a key; empty when it is not there or, with a mistake told, not right. */
  <T> Optional<T> get(String key, Parser<T> parser) {
    Node value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof ScalarNode scalar)) {
      mistake(value, "'" + key + "' is a single value");
      return Optional.empty();
    }
    try {
      return Optional.of(parser.parse(scalar.getValue()));
    } catch (IllegalArgumentException e) {
      mistake(value, e.getMessage());
      return Optional.empty();
    }
  }

  /** The mapping under a key. */
  Optional<YamlMapping> mapping(String key, Set<String> known) {
    return Optional.ofNullable(values.get(key))
        .map(value -> new YamlMapping(value, known, mistakes));
  }

  /** The mappings of the list under a key. */
  List<YamlMapping> mappings(String key, Set<String> known) {
    List<YamlMapping> items = new ArrayList<>();
    Node value = values.get(key);
    if (value instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        YamlMapping mapping = new YamlMapping(item, known, mistakes);
        if (item instanceof MappingNode) {
          items.add(mapping);
        }
      }
    } else {
      mistake(value == null ? node : value, "'" + key + "' is missing: a list, each with '- '");
    }
    return items;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Tells a mistake of the mapping as a whole. */
  void mistake(String message) {
    mistake(node, message);
  }

  private void mistake(Node at, String message) {
    Optional<Mark> mark = at.getStartMark();
    mistakes.accept(
        new Mistake(
            mark.map(place -> place.getLine() + 1).orElse(1),
            mark.map(place -> place.getColumn() + 1).orElse(1),
            Excerpt.printable(message)));
  }
}
