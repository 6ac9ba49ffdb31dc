package dev.knead.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which word was meant, for "did you mean …?". */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate that is fewest edits away from {@code word}, if it is near enough to be a slip:
   * at most a third of the word's letters. Of equals, the first in alphabetical order.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    int reach = Math.max(1, (word.length() + 1) / 3);
    return candidates.stream()
        // Also saves the work on a word that is very long.
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= reach)
        .filter(candidate -> edits(word, candidate) <= reach)
        .min(
            Comparator.<String>comparingInt(candidate -> edits(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** "; did you mean 'x'?", or else {@code otherwise}. */
  public static String hint(String word, Collection<String> candidates, String otherwise) {
    return to(word, candidates).map(near -> "; did you mean '" + near + "'?").orElse(otherwise);
  }

  /** Levenshtein's distance: insertions, deletions and replacements (Wagner and Fischer, 1974). */
  private static int edits(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[to.length()];
  }
}
