package dev.knead.page;

import dev.knead.routine.Routine;
import dev.knead.routine.Zone;
import java.util.ArrayList;
import java.util.List;

/**
 * What a routine does with a zone.
 *
 * @param zone the part of the body
 * @param worked the numbers of the steps that work on it, from 1, upwards
 * @param keptOff the numbers of the steps that keep off it
 */
record BodyMapMark(Zone zone, List<Integer> worked, List<Integer> keptOff) {
  static BodyMapMark of(Routine routine, Zone zone) {
    List<Integer> worked = new ArrayList<>();
    List<Integer> keptOff = new ArrayList<>();
    for (int i = 0; i < routine.steps().size(); i++) {
      if (routine.steps().get(i).zones().contains(zone)) {
        worked.add(i + 1);
      }
      if (routine.steps().get(i).keepOff().contains(zone)) {
        keptOff.add(i + 1);
      }
    }
    return new BodyMapMark(zone, List.copyOf(worked), List.copyOf(keptOff));
  }

  boolean isMarked() {
    return !worked.isEmpty() || !keptOff.isEmpty();
  }

  boolean isBoth() {
    return !worked.isEmpty() && !keptOff.isEmpty();
  }

  /** The class in the style sheet; empty where there is nothing to mark. */
  String style() {
    if (isBoth()) {
      return "both";
    }
    return worked.isEmpty() ? keptOff.isEmpty() ? "" : "kept-off" : "worked";
  }

  /** "2–4, 7", or "keep off". */
  String told() {
    if (worked.isEmpty()) {
      return "keep off";
    }
    return runs(worked) + (keptOff.isEmpty() ? "" : ", else keep off");
  }

  private static String runs(List<Integer> numbers) {
    StringBuilder runs = new StringBuilder();
    int first = 0;
    while (first < numbers.size()) {
      int last = first;
      while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
        last++;
      }
      runs.append(first == 0 ? "" : ", ").append(numbers.get(first));
      if (last > first) {
        runs.append(last == first + 1 ? ", " : "–").append(numbers.get(last));
      }
      first = last + 1;
    }
    return runs.toString();
  }
}
