package dev.knead.cli;

import dev.knead.runtime.Entry;
import dev.knead.runtime.Glance;
import dev.knead.session.SessionState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/**
 * A session at one moment on one line: step, what goes on, pressure, microphone, and what was heard
 * last. What has no room is left out, the less important first.
 *
 * @param glance the session
 * @param last the command that was heard last
 */
record LiveLine(Glance glance, Optional<Entry.Commanded> last) {
  private static final String BETWEEN = "  ";

  /** A title that is cut to less than this says nothing. */
  private static final int SHORTEST_TITLE = 12;

  /** The line in at most so many columns. */
  StyledLine compose(int columns, Glyphs glyphs) {
    StyledLine meter = LevelMeter.draw(glance.level(), glyphs);
    StyledLine pressure = pressure("");
    List<StyledLine> all = List.of(doing(glyphs), pressure(ceiling()), meter, heard());
    List<StyledLine> brief = List.of(doing(glyphs), pressure, meter, heard());
    List<StyledLine> briefer = List.of(doing(glyphs), pressure, meter);
    List<StyledLine> least = List.of(doing(glyphs), pressure);
    return titled(all, columns, glyphs)
        .or(() -> titled(brief, columns, glyphs))
        .or(() -> fitting(brief, columns))
        .or(() -> fitting(briefer, columns))
        .orElseGet(() -> joined(step(), least).within(columns, glyphs.ellipsis()));
  }

  /** With as much of the title as has room; empty where that is too little. */
  private Optional<StyledLine> titled(List<StyledLine> rest, int columns, Glyphs glyphs) {
    int room = columns - joined(step(), rest).width() - BETWEEN.length();
    if (room < Math.min(SHORTEST_TITLE, title().width())) {
      return Optional.empty();
    }
    StyledLine title = title().within(room, glyphs.ellipsis());
    return Optional.of(joined(step(), Stream.concat(Stream.of(title), rest.stream()).toList()));
  }

  private Optional<StyledLine> fitting(List<StyledLine> rest, int columns) {
    return Optional.of(joined(step(), rest)).filter(line -> line.width() <= columns);
  }

  private static StyledLine joined(StyledLine first, List<StyledLine> rest) {
    StyledLine line = new StyledLine().add(first);
    for (StyledLine part : rest) {
      if (part.width() > 0) {
        line.add(line.width() > 0 ? BETWEEN : "").add(part);
      }
    }
    return line;
  }

  private StyledLine step() {
    SessionState state = glance.state();
    return state.inStep()
        ? new StyledLine()
            .add(
                "%d of %d"
                    .formatted(state.stepIndex() + 1, state.routine().orElseThrow().steps().size()),
                Ansi.Style.bold)
        : new StyledLine();
  }

  private StyledLine title() {
    SessionState state = glance.state();
    StyledLine title = new StyledLine();
    if (state.inStep()) {
      title.add(state.step().title());
    } else {
      state.routine().ifPresent(routine -> title.add(routine.title(), Ansi.Style.bold));
    }
    return title;
  }

  private StyledLine doing(Glyphs glyphs) {
    StyledLine line = new StyledLine();
    return switch (glance.state().phase()) {
      case SCREENING, PICKING_UP, CHOOSING, ASKING_SIDE, RATING_BEFORE, RATING_PAIN, RATING_AFTER ->
          line.add("asking");
      case PREPARING, WAITING ->
          line.add("waiting for " + glyphs.opening() + "next" + glyphs.closing());
      case READING -> line.add("reading");
      case RUNNING -> line.add(left() + " left");
      case PAUSED -> line.add("paused", Ansi.Style.fg_yellow);
      case CLOSING -> line.add("closing");
      case ENDED -> line;
    };
  }

  /** Minutes and seconds; a second that has begun counts, so that zero is the end. */
  private String left() {
    long seconds = (glance.state().leftInStep(glance.now()).toMillis() + 999) / 1000;
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  private String ceiling() {
    return glance.state().inStep() ? " (ceiling %d)".formatted(glance.state().ceiling()) : "";
  }

  private StyledLine pressure(String ceiling) {
    int pressure = glance.state().pressure();
    return pressure > 0
        ? new StyledLine().add("pressure " + pressure + " of 5" + ceiling, Ansi.Style.fg_yellow)
        : new StyledLine();
  }

  private StyledLine heard() {
    StyledLine line = new StyledLine();
    last.ifPresent(
        command ->
            line.add(Timeline.name(command.spoken()), Ansi.Style.fg_green)
                .add(" " + ago(Math.max(0, glance.now() - command.at())), Ansi.Style.faint));
    return line;
  }

  private static String ago(long millis) {
    long seconds = millis / 1000;
    return seconds < 60 ? seconds + " s ago" : seconds / 60 + " min ago";
  }
}
