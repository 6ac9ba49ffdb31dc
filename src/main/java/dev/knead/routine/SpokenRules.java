package dev.knead.routine;

import java.util.Set;

/**
 * Which words a routine's spoken texts should leave to the person: the coach would hear itself say
 * them. Words and phrases are matched whole and in any case.
 *
 * @param forbidden phrases that no routine may contain: the stop word
 * @param discouraged phrases that bring a warning: the other commands
 */
public record SpokenRules(Set<String> forbidden, Set<String> discouraged) {
  public SpokenRules {
    forbidden = Set.copyOf(forbidden);
    discouraged = Set.copyOf(discouraged);
  }

  /** Anything may be said. */
  public static SpokenRules none() {
    return new SpokenRules(Set.of(), Set.of());
  }
}
