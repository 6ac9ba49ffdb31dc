package dev.knead.routine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.knead.yaml.Report;
import dev.knead.yaml.YamlTree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One file on its way to a routine, when its includes are still names.
 *
 * @param source the file
 * @param tree its content, if it is YAML
 * @param report what is wrong with it so far
 */
record Draft(RoutineSource source, Optional<YamlTree> tree, Report report) {
  private static final String DEFAULT_LANGUAGE = "en-US";

  String file() {
    return source.file();
  }

  String id() {
    return source.id();
  }

  /** The language of its texts, if it is sound. */
  String language() {
    return tree.map(content -> content.at("/language").asText(DEFAULT_LANGUAGE))
        .orElse(DEFAULT_LANGUAGE);
  }

  /** The ids of the routines that this one includes, by the pointers to them. */
  Map<String, String> includes() {
    Map<String, String> includes = new LinkedHashMap<>();
    for (String entry : entries()) {
      JsonNode include = tree.orElseThrow().at(entry).path("include");
      if (include.isTextual()) {
        includes.put(entry + "/include", include.textValue());
      }
    }
    return includes;
  }

  /** Pointers to the entries of {@code steps}, whatever they are. */
  Iterable<String> entries() {
    int size = tree.map(content -> content.at("/steps").size()).orElse(0);
    return () -> IntStream.range(0, size).mapToObj(i -> "/steps/" + i).iterator();
  }
}
