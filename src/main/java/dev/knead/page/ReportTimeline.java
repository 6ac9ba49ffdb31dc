package dev.knead.page;

import dev.knead.diary.PastSession;
import dev.knead.session.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One session over time. All times are seconds from its beginning.
 *
 * @param seconds how long it lasted
 * @param bars the steps, in the order of time
 * @param pressure corners of the pressure's line; a level of null is a gap in it
 * @param commands what was said, but for answers
 * @param ratings pain, 0 to 10
 */
record ReportTimeline(
    double seconds,
    List<Bar> bars,
    List<Corner> pressure,
    List<Mark> commands,
    List<Mark> ratings) {
  private static final Set<Command> ANSWERS =
      EnumSet.of(
          Command.YES,
          Command.NO,
          Command.UNSURE,
          Command.LEFT,
          Command.RIGHT,
          Command.SKIP,
          Command.RATE,
          Command.BETWEEN);

  /** A step, from its beginning to its end. */
  record Bar(double from, double until, String name, String told) {}

  /** From here on the level is so, 1 to 5. */
  record Corner(double at, Integer level) {}

  /**
   * Something that happened.
   *
   * @param label short
   * @param told in words
   */
  record Mark(double at, String label, String told) {}

  /** A line of the timeline in words: when, and what. */
  record Line(Duration at, String what) {
    String time() {
      return TimeWords.clock(at);
    }
  }

  static ReportTimeline of(PastSession session) {
    List<ReportSteps.Spanned> steps = ReportSteps.of(session);
    return new ReportTimeline(
        seconds(session.lasted()),
        steps.stream().map(ReportTimeline::bar).toList(),
        corners(steps),
        session.commands().stream()
            .filter(command -> !ANSWERS.contains(command.spoken().command()))
            .map(
                command -> {
                  String words = ReportWords.of(command.spoken());
                  return new Mark(seconds(command.at()), words, "said: " + words);
                })
            .toList(),
        session.ratings().stream()
            .filter(rating -> rating.pain().isPresent())
            .map(
                rating ->
                    new Mark(
                        seconds(rating.at()),
                        String.valueOf(rating.pain().getAsInt()),
                        "pain %d, %s the massage"
                            .formatted(
                                rating.pain().getAsInt(), ReportWords.of(rating.occasion()))))
            .toList());
  }

  /** The same in words. */
  static List<Line> lines(PastSession session) {
    List<Line> lines = new ArrayList<>();
    for (ReportSteps.Spanned spanned : ReportSteps.of(session)) {
      lines.add(new Line(spanned.step().at(), "step: " + bar(spanned).told()));
      spanned
          .step()
          .pressures()
          .forEach(pressed -> lines.add(new Line(pressed.at(), "pressure " + pressed.level())));
    }
    session
        .commands()
        .forEach(
            command ->
                lines.add(new Line(command.at(), "said: " + ReportWords.of(command.spoken()))));
    session
        .ratings()
        .forEach(
            rating ->
                lines.add(
                    new Line(
                        rating.at(),
                        "pain %s the massage: %s"
                            .formatted(
                                ReportWords.of(rating.occasion()),
                                rating.pain().isPresent()
                                    ? rating.pain().getAsInt()
                                    : "not given"))));
    lines.sort(Comparator.comparing(Line::at));
    return lines;
  }

  private static Bar bar(ReportSteps.Spanned spanned) {
    return new Bar(
        seconds(spanned.step().at()),
        seconds(spanned.until()),
        spanned.step().title(),
        "%s, %s of work"
            .formatted(spanned.step().title(), TimeWords.clock(spanned.step().worked())));
  }

  private static List<Corner> corners(List<ReportSteps.Spanned> steps) {
    List<Corner> corners = new ArrayList<>();
    for (ReportSteps.Spanned spanned : steps) {
      var pressures = spanned.step().pressures();
      pressures.forEach(pressed -> corners.add(new Corner(seconds(pressed.at()), pressed.level())));
      if (!pressures.isEmpty()) {
        double until = seconds(spanned.until());
        corners.add(new Corner(until, pressures.get(pressures.size() - 1).level()));
        corners.add(new Corner(until, null));
      }
    }
    return corners;
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
