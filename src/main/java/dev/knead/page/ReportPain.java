package dev.knead.page;

import dev.knead.diary.PastSession;
import dev.knead.session.Note.Occasion;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Pain before and after each massage.
 *
 * @param sessions in the order of time: those with a rating, before or after
 */
record ReportPain(List<Rated> sessions) {
  /** The minimum detectable change of the numeric pain rating scale. */
  static final int DETECTABLE = 2;

  /** A session with ratings, 0 to 10. */
  record Rated(ZonedDateTime began, OptionalInt before, OptionalInt after) {
    /** After less before: below 0 where there was less pain; only where {@link #both()}. */
    int change() {
      return after.orElseThrow() - before.orElseThrow();
    }

    boolean both() {
      return before.isPresent() && after.isPresent();
    }
  }

  static ReportPain of(List<PastSession> inOrderOfTime) {
    return new ReportPain(
        inOrderOfTime.stream()
            .map(
                session ->
                    new Rated(
                        session.began(),
                        session.pain(Occasion.BEFORE),
                        session.pain(Occasion.AFTER)))
            .filter(rated -> rated.before().isPresent() || rated.after().isPresent())
            .toList());
  }

  /** The median of the changes, below 0 for less pain; empty without a session with both. */
  OptionalDouble medianChange() {
    int[] sorted = changes();
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0);
  }

  /** In how many sessions there was so much less pain that it can be trusted. */
  long less() {
    return sessions.stream().filter(Rated::both).filter(r -> r.change() <= -DETECTABLE).count();
  }

  /** In how many sessions there was so much more pain that it can be trusted. */
  long more() {
    return sessions.stream().filter(Rated::both).filter(r -> r.change() >= DETECTABLE).count();
  }

  /** How many sessions have both ratings. */
  int pairs() {
    return changes().length;
  }

  /** What the ratings say, and no more. */
  String sentence() {
    if (pairs() == 0) {
      return "No session has a rating both before and after, so there is no change to tell.";
    }
    return "%s a rating both before and after. The median change is %s. It was two points or more in %s%s. A change of two points or more is one that can be trusted, less is not."
        .formatted(
            ReportWords.counted(pairs(), "session") + (pairs() == 1 ? " has" : " have"),
            change(medianChange().orElseThrow()),
            less() + more() == 0 ? "none" : "%d of %d".formatted(less() + more(), pairs()),
            less() + more() == 0
                ? ""
                : " (%d with less pain, %d with more)".formatted(less(), more()));
  }

  /** "2 points less", "none". */
  static String change(double points) {
    if (points == 0) {
      return "none";
    }
    double size = Math.abs(points);
    return "%s %s %s"
        .formatted(
            ReportWords.number(size), size == 1 ? "point" : "points", points < 0 ? "less" : "more");
  }

  private int[] changes() {
    return sessions.stream().filter(Rated::both).mapToInt(Rated::change).sorted().toArray();
  }
}
