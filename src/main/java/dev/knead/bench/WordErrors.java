package dev.knead.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * How what was heard differs from what was said: the fewest words to exchange, to leave out and to
 * put in that turn one into the other (V. Levenshtein, "Binary codes capable of correcting
 * deletions, insertions, and reversals", 1966). Of several ways with as few, one that exchanges
 * words is taken.
 *
 * @param said how many words were said
 * @param substitutions words said for which others were heard
 * @param deletions words said for which nothing was heard
 * @param insertions words heard that nobody said
 * @param lost the words said that were exchanged or left out, in their order
 */
public record WordErrors(
    int said, int substitutions, int deletions, int insertions, List<String> lost) {
  public WordErrors {
    lost = List.copyOf(lost);
  }

  /** Compares words as they are, so both should be written in the same way. */
  public static WordErrors between(List<String> said, List<String> heard) {
    int[][] distance = distances(said, heard);
    Deque<String> lost = new ArrayDeque<>();
    int substitutions = 0;
    int deletions = 0;
    int insertions = 0;
    int i = said.size();
    int j = heard.size();
    while (i > 0 || j > 0) {
      if (i > 0 && j > 0 && distance[i][j] == distance[i - 1][j - 1] + cost(said, i, heard, j)) {
        i--;
        j--;
        if (!said.get(i).equals(heard.get(j))) {
          substitutions++;
          lost.push(said.get(i));
        }
      } else if (i > 0 && distance[i][j] == distance[i - 1][j] + 1) {
        i--;
        deletions++;
        lost.push(said.get(i));
      } else {
        j--;
        insertions++;
      }
    }
    return new WordErrors(said.size(), substitutions, deletions, insertions, new ArrayList<>(lost));
  }

  /** All errors; with many insertions, more than words were said. */
  public int count() {
    return substitutions + deletions + insertions;
  }

  private static int[][] distances(List<String> said, List<String> heard) {
    int[][] distance = new int[said.size() + 1][heard.size() + 1];
    for (int i = 0; i <= said.size(); i++) {
      for (int j = 0; j <= heard.size(); j++) {
        if (i == 0 || j == 0) {
          distance[i][j] = i + j;
        } else {
          int gap = Math.min(distance[i - 1][j], distance[i][j - 1]) + 1;
          distance[i][j] = Math.min(gap, distance[i - 1][j - 1] + cost(said, i, heard, j));
        }
      }
    }
    return distance;
  }

  /** Of putting the j-th word heard in the place of the i-th said, both counted from 1. */
  private static int cost(List<String> said, int i, List<String> heard, int j) {
    return said.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1;
  }
}
