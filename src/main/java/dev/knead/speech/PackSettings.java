package dev.knead.speech;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An engine's own settings in a voice pack: words, numbers, and lists of words by their keys.
 *
 * @param values strings, numbers, booleans, and lists of these
 */
public record PackSettings(Map<String, Object> values) {
  /** None at all. */
  public static final PackSettings NONE = new PackSettings(Map.of());

  public PackSettings {
    // In the order of the keys: the text of the settings is part of what names a kept phrase.
    values = Map.copyOf(values);
  }

  /**
   * Refuses what the engine does not know.
   *
   * @throws VoiceException naming the key, and those that there are
   */
  public void allow(String... keys) throws VoiceException {
    Set<String> unknown = new TreeSet<>(values.keySet());
    unknown.removeAll(Set.of(keys));
    if (!unknown.isEmpty()) {
      throw new VoiceException(
          "settings: unknown key '%s'; this engine has %s"
              .formatted(unknown.iterator().next(), String.join(", ", keys)));
    }
  }

  /** A word or a text. */
  public Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).map(String::valueOf);
  }

  /**
   * A whole number.
   *
   * @throws VoiceException when it is none, or not within the bounds
   */
  public int number(String key, int otherwise, int least, int most) throws VoiceException {
    Object value = values.getOrDefault(key, otherwise);
    if (value instanceof Integer number && number >= least && number <= most) {
      return number;
    }
    throw new VoiceException(
        "settings: %s is a whole number from %d to %d, not '%s'"
            .formatted(key, least, most, value));
  }

  /** A list of words; a single word is a list, too. */
  public List<String> texts(String key) {
    Object value = values.get(key);
    if (value instanceof List<?> items) {
      return items.stream().map(String::valueOf).toList();
    }
    return value == null ? List.of() : List.of(String.valueOf(value));
  }

  /** The same settings give the same text. */
  @Override
  public String toString() {
    return new TreeMap<>(values).toString();
  }
}
