package dev.knead.bench;

import dev.knead.hearing.Heard;
import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attempts and figures as they might have been measured. */
final class Trials {
  static final Spoken NEXT = Spoken.of(Command.NEXT);
  static final Spoken BACK = Spoken.of(Command.BACK);
  static final Vocabulary VOCABULARY = new Vocabulary(Map.of("next", NEXT, "back", BACK));

  /** A word from 16,000 to 24,000 in a scene of 4 s. */
  static Attempt word(String said, Heard... heard) {
    return new Attempt(
        new Trial(said, VOCABULARY.meaning(said), VOCABULARY, Trials::nothing),
        16_000,
        24_000,
        64_000,
        new Outcome(List.of(heard), 40_000_000));
  }

  /** The same by somebody with a gate, behind which the recognizer was shown so much. */
  static Attempt gated(String said, Look... looks) {
    Attempt word = word(said);
    return new Attempt(
        word.trial(),
        word.from(),
        word.to(),
        word.length(),
        new Outcome(List.of(), 40_000_000, Optional.of(List.of(looks))));
  }

  /** Half an hour in which nothing is said. */
  static Attempt halfAnHour(Heard... heard) {
    return new Attempt(
        new Trial("talk", Optional.empty(), VOCABULARY, Trials::nothing),
        0,
        0,
        1800 * 16_000,
        new Outcome(List.of(heard), 18_000_000_000L));
  }

  /** A command that was known at that sample. */
  static Heard heard(Spoken spoken, long at) {
    return new Heard(spoken, 1, at, at, at);
  }

  static Figures figures(Condition.Kind kind, String contender, Attempt... attempts) {
    return new Figures(
        new Condition(
            kind == Condition.Kind.WORDS ? "close" : "talk",
            kind == Condition.Kind.WORDS ? "main words" : "other people's talk",
            kind,
            Condition.Speakers.PEOPLE,
            List.of()),
        contender,
        List.of(attempts));
  }

  private static Take nothing() {
    return new Take(Scene.without(new short[0]), 0, 0);
  }

  private Trials() {}
}
