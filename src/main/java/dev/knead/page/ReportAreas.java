package dev.knead.page;

import dev.knead.diary.PastSession;
import dev.knead.routine.Zone;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** How long, and how hard, each area of the body was worked on. */
final class ReportAreas {
  private ReportAreas() {}

  /**
   * An area that was worked on.
   *
   * @param worked in all, known to be on one side or not
   * @param pressure mean level, 1 to 5, weighted by working time; empty where there was none
   */
  record Area(Zone zone, Duration worked, Duration left, Duration right, OptionalDouble pressure) {
    /** What is on neither side, or not known to be. */
    Duration other() {
      return worked.minus(left).minus(right);
    }
  }

  /** The areas, the one that was worked on longest first. A step counts for each of its zones. */
  static List<Area> of(List<PastSession> sessions) {
    Map<Zone, Sum> sums = new EnumMap<>(Zone.class);
    for (PastSession session : sessions) {
      for (ReportSteps.Spanned spanned : ReportSteps.of(session)) {
        spanned.step().zones().stream()
            .distinct()
            .forEach(zone -> sums.computeIfAbsent(zone, z -> new Sum()).add(spanned));
      }
    }
    return sums.entrySet().stream()
        .map(entry -> entry.getValue().area(entry.getKey()))
        .filter(area -> !area.worked().isZero())
        .sorted(Comparator.comparing(Area::worked).reversed().thenComparing(Area::zone))
        .toList();
  }

  private static final class Sum {
    private Duration worked = Duration.ZERO;
    private Duration left = Duration.ZERO;
    private Duration right = Duration.ZERO;
    private Duration pressed = Duration.ZERO;
    private double levels;

    void add(ReportSteps.Spanned spanned) {
      Duration time = spanned.step().worked();
      worked = worked.plus(time);
      left = left.plus(spanned.step().left());
      right = right.plus(spanned.step().right());
      spanned
          .meanPressure()
          .ifPresent(
              level -> {
                pressed = pressed.plus(time);
                levels += level * time.toMillis();
              });
    }

    Area area(Zone zone) {
      return new Area(
          zone,
          worked,
          left,
          right,
          pressed.isZero()
              ? OptionalDouble.empty()
              : OptionalDouble.of(levels / pressed.toMillis()));
    }
  }
}
