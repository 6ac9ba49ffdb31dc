package dev.knead.routine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.knead.markup.MarkupException;
import dev.knead.markup.Ssml;
import dev.knead.yaml.Place;
import dev.knead.yaml.Report;
import dev.knead.yaml.YamlTree;
import java.util.regex.Pattern;

/** Checks the directions for the voice in what is said in full sentences; elsewhere are none. */
final class MarkedTexts {
  private static final Pattern MARKED =
      Pattern.compile("/steps/\\d+/(say|avoid)|/screening/\\d+/(ask|advice)");
  private static final Pattern PLAIN =
      Pattern.compile(
          "/(title|summary|(names|needs|cautions)/\\d+)"
              + "|/steps/\\d+/(title|(directions|needs)/\\d+)");

  private MarkedTexts() {}

  static void check(YamlTree tree, Report report) {
    tree.scalars()
        .forEach(
            (pointer, written) -> {
              JsonNode node = tree.at(pointer);
              if (!node.isTextual()) {
                return;
              }
              if (MARKED.matcher(pointer).matches()) {
                marked(tree.valueAt(pointer), written, node.textValue(), report);
              } else if (PLAIN.matcher(pointer).matches() && node.textValue().contains("<")) {
                report.error(
                    tree.valueAt(pointer),
                    called(tree, pointer)
                        + " can hold no tags for the voice; 'say' and 'avoid' can");
              }
            });
  }

  private static String called(YamlTree tree, String pointer) {
    String parent = YamlTree.parent(pointer);
    return tree.at(parent).isArray()
        ? "an entry of '" + YamlTree.name(parent) + "'"
        : "'" + YamlTree.name(pointer) + "'";
  }

  private static void marked(Place beginning, String written, String text, Report report) {
    try {
      if (Ssml.parse(text).text().isEmpty() && !text.isBlank()) {
        report.error(beginning, "there are no words between the tags");
      }
    } catch (MarkupException e) {
      // What was folded or escaped has other places: then the place is that of the whole text.
      boolean asWritten = written.equals(text) && e.offset() <= written.length();
      report.error(asWritten ? beginning.after(written, e.offset()) : beginning, e.getMessage());
    }
  }
}
