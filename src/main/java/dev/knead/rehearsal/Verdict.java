package dev.knead.rehearsal;

import dev.knead.audio.Frame;
import dev.knead.hearing.Heard;
import dev.knead.rehearsal.Script.Line;
import dev.knead.runtime.Entry;
import dev.knead.runtime.Journal;
import dev.knead.session.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Compares what the scripted person said with what the coach took from it. */
public final class Verdict implements Journal {
  /** What became of a line. */
  public enum Outcome {
    /** Taken as it was meant; or, where nothing was to be taken, not taken. */
    RIGHT,
    /** Nothing came in. */
    MISSED,
    /** Taken for something else. */
    MISHEARD,
    /** The session was over, or its moment never came. */
    NEVER_SAID
  }

  /**
   * A line and what became of it.
   *
   * @param said when, in session milliseconds; 0 where it never was
   * @param taken what the coach took from it
   * @param latency milliseconds from the word's end until the program knew; empty without sound
   */
  public record Result(
      Line line, Outcome outcome, long said, Optional<Spoken> taken, OptionalLong latency) {}

  private final List<Line> lines;
  private final List<Saying> sayings = new ArrayList<>();
  private final List<Entry.Commanded> phantoms = new ArrayList<>();

  Verdict(Script script) {
    lines = script.lines();
  }

  void said(Line line, long now, Optional<Spoken> meant) {
    sayings.add(new Saying(line, now, meant));
  }

  @Override
  public void record(Entry entry) {
    if (!(entry instanceof Entry.Commanded command)) {
      return;
    }
    if (!sayings.isEmpty() && sayings.get(sayings.size() - 1).taken.isEmpty()) {
      sayings.get(sayings.size() - 1).taken = Optional.of(command);
    } else {
      phantoms.add(command);
    }
  }

  /** A result for each line of the script, in order. */
  public List<Result> results() {
    List<Result> results = new ArrayList<>();
    sayings.forEach(saying -> results.add(saying.result()));
    lines.stream()
        .skip(sayings.size())
        .map(
            line -> new Result(line, Outcome.NEVER_SAID, 0, Optional.empty(), OptionalLong.empty()))
        .forEach(results::add);
    return results;
  }

  /** Commands that came in although nobody had said anything. */
  public List<Entry.Commanded> phantoms() {
    return List.copyOf(phantoms);
  }

  /** Whether all was heard, as it was meant, and nothing else. */
  public boolean passed() {
    return phantoms.isEmpty()
        && results().stream().allMatch(result -> result.outcome() == Outcome.RIGHT);
  }

  /** A line that was said. */
  private static final class Saying {
    private final Line line;
    private final long at;
    private final Optional<Spoken> meant;
    private Optional<Entry.Commanded> taken = Optional.empty();

    Saying(Line line, long at, Optional<Spoken> meant) {
      this.line = line;
      this.at = at;
      this.meant = meant;
    }

    Result result() {
      Optional<Spoken> spoken = taken.map(Entry.Commanded::spoken);
      OptionalLong latency =
          taken
              .flatMap(Entry.Commanded::heard)
              .map(heard -> OptionalLong.of(Math.max(0, latency(heard))))
              .orElse(OptionalLong.empty());
      return new Result(line, outcome(spoken), at, spoken, latency);
    }

    private Outcome outcome(Optional<Spoken> spoken) {
      if (spoken.isPresent() ? spoken.equals(meant) : line.expect().isEmpty()) {
        return Outcome.RIGHT;
      }
      return spoken.isEmpty() ? Outcome.MISSED : Outcome.MISHEARD;
    }

    private static long latency(Heard heard) {
      return Frame.millis(heard.at() - heard.to());
    }
  }
}
