package dev.knead.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Circumstances under which contenders are compared.
 *
 * @param name a word, by which it can be asked for
 * @param title a line for the reader
 * @param kind what is counted
 * @param speakers who speaks
 * @param trials what is listened to
 */
public record Condition(
    String name, String title, Kind kind, Speakers speakers, List<Trial> trials) {
  /** What is counted. */
  public enum Kind {
    /** Single words: how many are heard. */
    WORDS,
    /** Sound that asks nothing: how often something is heard in an hour. */
    NOTHING_SAID
  }

  /** Who speaks. */
  public enum Speakers {
    PEOPLE,
    SYNTHESIZERS,
    NOBODY
  }

  public Condition {
    trials = List.copyOf(trials);
  }

  /** Every so-many-th trial, for a quicker look. */
  public Condition thinned(int every) {
    return new Condition(
        name,
        title,
        kind,
        speakers,
        IntStream.range(0, trials.size())
            .filter(i -> i % every == 0)
            .mapToObj(trials::get)
            .toList());
  }
}
