package dev.knead.yaml;

/**
 * What the authors of one kind of file are told about their mistakes. Only what a file is has to be
 * said; where the general words would be too general, a kind of file has words of its own. Each
 * message is one line: what is wrong, and what would be right.
 */
@FunctionalInterface
public interface Wording {
  /** What one file is, without an article, such as "routine". */
  String noun();

  /** A file without content. */
  default String empty() {
    return "the file is empty: write the keys of the " + noun();
  }

  /**
   * Lists and groups of keys within each other, too many to be meant.
   *
   * @param deepest how many are read
   */
  default String tooDeep(int deepest) {
    return "nested more than %d levels deep: no %s needs that".formatted(deepest, noun());
  }

  /** What an author calls an entry of the list that has this key. */
  default String entry(String list) {
    return "an entry of '" + list + "'";
  }

  /** Something other than the type that {@link Mistake#rule} names; never nothing at all. */
  default String wrongType(Mistake mistake) {
    String called = mistake.called();
    String instead = mistake.instead();
    return switch (mistake.rule().asText()) {
      case "string" ->
          mistake.found().isValueNode()
              ? "%s is a text: put %s in quotes".formatted(called, instead)
              : "%s is a text, not %s".formatted(called, instead);
      case "integer" -> "%s is a whole number, not %s".formatted(called, instead);
      case "number" -> "%s is a number, not %s".formatted(called, instead);
      case "boolean" -> "%s is true or false, not %s".formatted(called, instead);
      case "array" -> "%s is a list, not %s: begin each entry with '- '".formatted(called, instead);
      case "object" -> "%s is made of keys, not of %s".formatted(called, instead);
      default -> "%s can't be %s".formatted(called, instead);
    };
  }

  /** A text that does not have the pattern; never a blank one. */
  default String wrongForm(Mistake mistake) {
    return mistake
        .example()
        .map(
            example ->
                "%s is written like '%s', not '%s'"
                    .formatted(mistake.called(), example, mistake.written()))
        .orElseGet(() -> "%s can't be '%s'".formatted(mistake.called(), mistake.written()));
  }

  /** A number below {@link Mistake#rule}. */
  default String tooLow(Mistake mistake) {
    return "%s is %s; the lowest is %s"
        .formatted(mistake.called(), mistake.written(), mistake.rule().asText());
  }

  /** A number above {@link Mistake#rule}. */
  default String tooHigh(Mistake mistake) {
    return "%s is %s; the highest is %s"
        .formatted(mistake.called(), mistake.written(), mistake.rule().asText());
  }

  /** A list with fewer entries than {@link Mistake#rule}. */
  default String tooFew(Mistake mistake) {
    return "%s has %d entries; it needs %s or more"
        .formatted(mistake.called(), mistake.found().size(), mistake.rule().asText());
  }

  /**
   * Whether a broken rule is passed over, because other code finds the same and says it better.
   *
   * @param path the rule's path through the schema, such as {@code /properties/id/pattern}
   */
  default boolean passesOver(String path) {
    return false;
  }
}
