package dev.knead.yaml;

import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The parser's complaints in words that tell an author what to write. */
final class YamlMistakes {
  private static final String END = "found unexpected end of stream";

  /** What the parser says, in part, and what we say instead. The first that fits is taken. */
  private static final List<Map.Entry<String, String>> WORDS =
      List.of(
          Map.entry(
              "mapping values are not allowed here",
              "a colon where none can be: put the text in quotes, or mend the indentation"),
          Map.entry(
              "could not find expected ':'",
              "a key without its colon: write 'key: value', or indent this line further"),
          Map.entry(
              "expected <block end>",
              "the indentation does not fit: what belongs together begins in the same column"),
          Map.entry(END, "the quotes of this text are never closed"),
          Map.entry(
              "that cannot start any token",
              "a text can't begin with this character: put the text in quotes"),
          Map.entry("expected ',' or", "a bracket is never closed, or a comma is missing"),
          Map.entry("found unknown escape character", "an unknown escape: use single quotes"));

  private YamlMistakes() {}

  static String message(YamlEngineException mistake) {
    if (mistake instanceof ReaderException unreadable) {
      return "a character that YAML does not allow, U+%04X: take it out"
          .formatted(unreadable.getCodePoint());
    }
    if (mistake instanceof MarkedYamlEngineException marked) {
      String told = String.valueOf(marked.getProblem());
      return WORDS.stream()
          .filter(words -> told.contains(words.getKey()))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse("not YAML: " + Excerpt.of(told));
    }
    return "not YAML: " + Excerpt.of(String.valueOf(mistake.getMessage()));
  }

  static Place place(YamlEngineException mistake, String text) {
    if (mistake instanceof ReaderException unreadable) {
      return Place.BEGINNING.after(text, Math.min(unreadable.getPosition(), text.length()));
    }
    if (mistake instanceof MarkedYamlEngineException marked) {
      // Where quotes begin says more than where the file ends.
      boolean atEnd = String.valueOf(marked.getProblem()).contains(END);
      return (atEnd ? marked.getContextMark() : marked.getProblemMark())
          .or(marked::getProblemMark)
          .or(marked::getContextMark)
          .map(YamlMistakes::place)
          .orElse(Place.BEGINNING);
    }
    return Place.BEGINNING;
  }

  /** The parser counts from 0, people from 1. */
  static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
