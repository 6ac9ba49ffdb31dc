package dev.knead.language;

import dev.knead.session.Spoken;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The phrases that mean something at the moment.
 *
 * @param meanings each phrase, in lower-case words separated by single spaces, with what it asks
 */
public record Vocabulary(Map<String, Spoken> meanings) {
  public Vocabulary {
    meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
  }

  /** What a phrase asks; empty when it is none of ours. */
  public Optional<Spoken> meaning(String phrase) {
    return Optional.ofNullable(meanings.get(phrase));
  }

  /** All ways to ask this. */
  public Set<String> ways(Spoken spoken) {
    return meanings.entrySet().stream()
        .filter(phrase -> phrase.getValue().equals(spoken))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** All phrases, the commonest way of each command first. */
  public Set<String> phrases() {
    return meanings.keySet();
  }
}
