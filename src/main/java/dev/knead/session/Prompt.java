package dev.knead.session;

import java.util.Locale;
import java.util.Map;

/**
 * Something to say, without the words: those are the locale's.
 *
 * @param key which sentence
 * @param variant which form of it, such as a technique's or a level's; empty for the only one
 * @param values what its blanks are filled with, by name: texts, numbers, durations, lists
 */
public record Prompt(PromptKey key, String variant, Map<String, Object> values) {
  public Prompt {
    values = Map.copyOf(values);
  }

  static Prompt of(PromptKey key) {
    return new Prompt(key, "", Map.of());
  }

  static Prompt of(PromptKey key, String name, Object value) {
    return new Prompt(key, "", Map.of(name, value));
  }

  static Prompt of(PromptKey key, Map<String, Object> values) {
    return new Prompt(key, "", values);
  }

  Prompt variant(String form) {
    return new Prompt(key, form, values);
  }

  /** The form that is called as the constant, in lower case. */
  Prompt variant(Enum<?> form) {
    return variant(form.name().toLowerCase(Locale.ROOT));
  }
}
