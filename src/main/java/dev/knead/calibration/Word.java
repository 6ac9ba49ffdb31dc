package dev.knead.calibration;

import dev.knead.calibration.Answer.Hearing;
import dev.knead.hearing.Ease;
import dev.knead.session.Command;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a word was heard.
 *
 * @param command the word
 * @param hearings those times that it was heard, 0 to 2
 * @param ways the ways to say it, the one that was asked for first
 */
public record Word(Command command, List<Hearing> hearings, List<String> ways) {
  public Word {
    hearings = List.copyOf(hearings);
    ways = List.copyOf(ways);
  }

  /** How good that is. */
  public enum Grade {
    /** A session would have obeyed it both times. */
    WELL,
    /** Heard both times, faintly: from now on it is obeyed more easily. */
    FAINTLY,
    /** A session would have missed it at least once. */
    BADLY
  }

  public Grade grade() {
    if (ease() > 0) {
      return Grade.FAINTLY;
    }
    long sufficient = hearings.stream().filter(each -> Ease.suffices(each.confidence())).count();
    return sufficient == CalibrationState.TIMES ? Grade.WELL : Grade.BADLY;
  }

  /** By how much it is to be obeyed more easily: see {@link Ease}. */
  double ease() {
    return hearings.size() < CalibrationState.TIMES
        ? 0
        : Ease.of(hearings.get(0).confidence(), hearings.get(1).confidence());
  }

  /** What to say instead, those first that are least like it. */
  public List<String> synonyms() {
    String word = " " + ways.get(0).toLowerCase(Locale.ROOT) + " ";
    List<String> others = ways.subList(1, ways.size());
    return Stream.concat(
            others.stream().filter(way -> !(" " + way + " ").contains(word)),
            others.stream().filter(way -> (" " + way + " ").contains(word)))
        .toList();
  }
}
