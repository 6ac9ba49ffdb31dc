package dev.knead.routine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One file on its way to a routine, when its includes are still names.
 *
 * @param file the name of the file
 * @param id the id that the file's name promises
 * @param tree its content, if it is YAML
 * @param report what is wrong with it so far
 */
record Draft(String file, String id, Optional<YamlTree> tree, Report report) {
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
