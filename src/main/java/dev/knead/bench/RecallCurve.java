package dev.knead.bench;

import dev.knead.bench.CurveChart.Point;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What hearing more costs each contender: main words heard, close and in rooms together, against
 * commands heard in other people's talk. Knead and its variants that differ in their thresholds
 * alone, such as {@code knead-strict} and {@code knead-laxer-0.5}, are points of one curve.
 */
public final class RecallCurve {
  private static final List<String> WORDS = List.of("close", "rooms");
  private static final String TALK = "talk";

  /** What the name of a variant has more than the curve's, when only its thresholds differ. */
  private static final Pattern THRESHOLDS =
      Pattern.compile("-(relaxed|strict|(laxer|stricter)-[0-9.]+)$");

  private RecallCurve() {}

  /** Whether these are all the conditions that a point is made of. */
  public static boolean canBeDrawn(Collection<String> conditions) {
    return conditions.contains(TALK) && conditions.containsAll(WORDS);
  }

  /**
   * A point for each contender, each curve from the strictest to the laxest.
   *
   * @param figures of conditions of which it can be drawn; others are left out
   * @throws IllegalArgumentException when a contender lacks one of them
   */
  public static List<Point> points(List<Figures> figures) {
    return figures.stream()
        .map(Figures::contender)
        .distinct()
        .map(
            contender ->
                point(
                    contender,
                    figures.stream().filter(one -> one.contender().equals(contender)).toList()))
        .sorted(Comparator.comparingDouble(Point::falsePerHour).thenComparingDouble(Point::recall))
        .toList();
  }

  private static Point point(String contender, List<Figures> own) {
    if (!canBeDrawn(own.stream().map(one -> one.condition().name()).toList())) {
      throw new IllegalArgumentException(
          contender + " has not listened to close words, to words in rooms and to talk");
    }
    int heard = 0;
    int said = 0;
    double falsePerHour = 0;
    for (Figures one : own) {
      if (WORDS.contains(one.condition().name())) {
        heard += one.recall().hits();
        said += one.recall().trials();
      } else if (one.condition().name().equals(TALK)) {
        falsePerHour = one.falseCommands().perHour();
      }
    }
    return new Point(
        THRESHOLDS.matcher(contender).replaceAll(""),
        falsePerHour,
        new Proportion(heard, said).share());
  }
}
