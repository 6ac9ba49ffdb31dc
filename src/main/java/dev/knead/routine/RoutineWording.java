package dev.knead.routine;

import dev.knead.yaml.Mistake;
import dev.knead.yaml.Wording;

/** What the authors of routines are told. */
final class RoutineWording implements Wording {
  @Override
  public String noun() {
    return "routine";
  }

  @Override
  public String empty() {
    return "the file is empty: a routine has id, title, summary, performer, steps";
  }

  @Override
  public String tooDeep(int deepest) {
    return "nested more than %d levels deep: a routine needs four".formatted(deepest);
  }

  @Override
  public String entry(String list) {
    return switch (list) {
      case "steps" -> "a step";
      case "screening" -> "a question";
      default -> Wording.super.entry(list);
    };
  }

  @Override
  public String wrongType(Mistake mistake) {
    if (mistake.pointer().isEmpty()) {
      return "a routine is made of keys such as 'id: my-routine', not of " + mistake.instead();
    }
    if (mistake.name().equals("duration") && mistake.found().isValueNode()) {
      return wrongForm(mistake);
    }
    if (mistake.rule().asText().equals("integer")) {
      return "pressure %s is a whole number from 1 to 4, not %s"
          .formatted(mistake.name(), mistake.instead());
    }
    return Wording.super.wrongType(mistake);
  }

  @Override
  public String wrongForm(Mistake mistake) {
    String written = mistake.written();
    return switch (mistake.name()) {
      case "duration" -> "a duration is written 90s or 2m, not '" + written + "'";
      case "id", "include" ->
          "an id is lower-case letters, digits and hyphens, such as my-%s, not '%s'"
              .formatted(mistake.pointer().startsWith("/screening") ? "question" : noun(), written);
      case "language" -> "a language is a tag such as en-US, not '" + written + "'";
      default -> "a name is said aloud: words without digits or signs, not '" + written + "'";
    };
  }

  @Override
  public String tooLow(Mistake mistake) {
    return "pressure %s %s is below 1, the lightest".formatted(mistake.name(), mistake.written());
  }

  @Override
  public String tooHigh(Mistake mistake) {
    return "pressure %s %s is above 4, the highest without a professional"
        .formatted(mistake.name(), mistake.written());
  }

  @Override
  public String tooFew(Mistake mistake) {
    return mistake.name().equals("directions")
        ? "'directions' has two or more; leave it out where there is only one"
        : "a routine has at least one step";
  }

  /**
   * Rules that hang on another key's value are in the schema for the sake of editors; {@link
   * StepRules} knows more of them and says them better.
   */
  @Override
  public boolean passesOver(String path) {
    return path.contains("/allOf/");
  }
}
