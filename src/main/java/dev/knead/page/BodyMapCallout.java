package dev.knead.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A zone's name and steps beside the drawing, with a line to the zone. In the drawing's units.
 *
 * @param zone its word
 * @param name what people call it
 * @param told its steps, or that it is to be kept off
 * @param kind the class of {@code told} in the style sheet
 * @param x where the words begin or end
 * @param y the words' first base line
 * @param anchor which end of the words is at {@code x}, as SVG calls it
 * @param edge where the line begins, across
 * @param pointX where the line ends
 * @param pointY where the line ends
 */
record BodyMapCallout(
    String zone,
    String name,
    String told,
    String kind,
    int x,
    int y,
    String anchor,
    int edge,
    int pointX,
    int pointY) {
  private static final int HIGHEST = 14;
  private static final int LOWEST = 542;
  private static final int APART = 31;
  private static final int MARGIN = 100;
  private static final int LINE_MARGIN = 97;

  /** All of one view, from the top; each near its zone, and none over another. */
  static List<BodyMapCallout> of(BodyMapPoint.View view, List<BodyMapMark> marks) {
    List<BodyMapMark> shown =
        marks.stream()
            .filter(mark -> mark.isMarked() && BodyMapPoint.of(mark.zone()).view() == view)
            .sorted(Comparator.comparingInt(mark -> BodyMapPoint.of(mark.zone()).y()))
            .toList();
    int[] places =
        places(shown.stream().mapToInt(mark -> BodyMapPoint.of(mark.zone()).y()).toArray());
    List<BodyMapCallout> callouts = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      callouts.add(at(places[i], shown.get(i)));
    }
    return callouts;
  }

  /** As near as can be to what is wanted, in ascending order: too near ones share the way. */
  private static int[] places(int[] wanted) {
    double[] middles = new double[wanted.length];
    int[] sizes = new int[wanted.length];
    int groups = 0;
    for (int place : wanted) {
      middles[groups] = place;
      sizes[groups] = 1;
      while (groups > 0
          && middles[groups] - middles[groups - 1]
              < APART * (sizes[groups] + sizes[groups - 1]) / 2.0) {
        int size = sizes[groups - 1] + sizes[groups];
        middles[groups - 1] =
            (middles[groups - 1] * sizes[groups - 1] + middles[groups] * sizes[groups]) / size;
        sizes[groups - 1] = size;
        groups--;
      }
      groups++;
    }
    int[] places = new int[wanted.length];
    int next = 0;
    for (int group = 0; group < groups; group++) {
      double half = APART * (sizes[group] - 1) / 2.0;
      long first = Math.round(middles[group] - half);
      for (int i = 0; i < sizes[group]; i++) {
        places[next++] = (int) first + i * APART;
      }
    }
    return within(places);
  }

  private static int[] within(int[] places) {
    for (int i = 0; i < places.length; i++) {
      places[i] = Math.max(places[i], i == 0 ? HIGHEST : places[i - 1] + APART);
    }
    for (int i = places.length - 1; i >= 0; i--) {
      places[i] = Math.min(places[i], i == places.length - 1 ? LOWEST : places[i + 1] - APART);
    }
    return places;
  }

  private static BodyMapCallout at(int y, BodyMapMark mark) {
    BodyMapPoint point = BodyMapPoint.of(mark.zone());
    int side = point.view() == BodyMapPoint.View.FRONT ? -1 : 1;
    return new BodyMapCallout(
        ZoneWords.id(mark.zone()),
        ZoneWords.of(mark.zone()),
        mark.told(),
        mark.worked().isEmpty() ? "off" : "numbers",
        side * MARGIN,
        y,
        side < 0 ? "end" : "start",
        side * LINE_MARGIN,
        point.x(),
        point.y());
  }
}
