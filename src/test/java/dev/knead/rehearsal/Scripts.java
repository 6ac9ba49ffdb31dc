package dev.knead.rehearsal;

import dev.knead.rehearsal.Script.Line;
import dev.knead.rehearsal.Script.When;
import dev.knead.session.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Scripts to test with. */
final class Scripts {
  private static final When AT_ONCE =
      new When(Optional.of(Duration.ZERO), OptionalInt.empty(), Optional.empty());

  private Scripts() {}

  static Script of(Line... lines) {
    return new Script(
        Optional.empty(),
        Script.Scope.STEPS,
        Script.Medium.TEXT,
        new Script.PersonVoice("kevin16", OptionalInt.empty(), OptionalInt.empty()),
        quiet(),
        List.of(lines));
  }

  /** Without echo. */
  static Script.RoomSound quiet() {
    return new Script.RoomSound(Optional.empty(), Duration.ZERO);
  }

  /** Said as soon as possible, and meant. */
  static Line line(String words) {
    return line(AT_ONCE, 0, words);
  }

  static Line line(When when, long afterMillis, String words) {
    return new Line(
        when, Duration.ofMillis(afterMillis), words, Optional.empty(), Optional.of(words));
  }

  /** Not meant for the coach. */
  static Line talk(String words) {
    return new Line(AT_ONCE, Duration.ZERO, words, Optional.empty(), Optional.empty());
  }

  static When at(long millis) {
    return new When(Optional.of(Duration.ofMillis(millis)), OptionalInt.empty(), Optional.empty());
  }

  static When during(Phase phase) {
    return new When(Optional.empty(), OptionalInt.empty(), Optional.of(phase));
  }
}
