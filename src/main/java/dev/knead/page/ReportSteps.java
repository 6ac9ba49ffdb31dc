package dev.knead.page;

import dev.knead.diary.PastSession;
import dev.knead.diary.PastStep;
import dev.knead.diary.PastStep.PastPressure;
import dev.knead.session.Note.Occasion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The steps of a session with their ends, which the diary doesn't name. */
final class ReportSteps {
  private ReportSteps() {}

  /**
   * A step.
   *
   * @param until from the session's beginning
   */
  record Spanned(PastStep step, Duration until) {
    /** The mean level while there was a pressure, 1 to 5; empty where there was none. */
    OptionalDouble meanPressure() {
      double levels = 0;
      double time = 0;
      List<PastPressure> pressures = step.pressures();
      for (int i = 0; i < pressures.size(); i++) {
        Duration end = i + 1 < pressures.size() ? pressures.get(i + 1).at() : until;
        double span = Math.max(0, end.minus(pressures.get(i).at()).toMillis());
        levels += span * pressures.get(i).level();
        time += span;
      }
      return time > 0 ? OptionalDouble.of(levels / time) : OptionalDouble.empty();
    }
  }

  /** A step lasts until the next one, or until pain is asked for at the end, or to the end. */
  static List<Spanned> of(PastSession session) {
    List<Spanned> spanned = new ArrayList<>();
    List<PastStep> steps = session.steps();
    for (int i = 0; i < steps.size(); i++) {
      PastStep step = steps.get(i);
      Duration next = i + 1 < steps.size() ? steps.get(i + 1).at() : session.lasted();
      Duration until =
          Stream.concat(
                  Stream.of(next),
                  session.ratings().stream()
                      .filter(rating -> rating.occasion() == Occasion.AFTER)
                      .map(rating -> rating.at())
                      .filter(at -> at.compareTo(step.at()) > 0))
              .min(Duration::compareTo)
              .orElseThrow();
      spanned.add(new Spanned(step, until.compareTo(step.at()) < 0 ? step.at() : until));
    }
    return spanned;
  }
}
