package dev.knead.session;

import dev.knead.routine.Advance;
import dev.knead.routine.Pressure;
import dev.knead.routine.Routine;
import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import dev.knead.routine.Technique;
import dev.knead.session.Walk.Kind;
import dev.knead.session.Walk.Move;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Any massage, and anything that can happen in it. */
final class AnySession extends DomainContextBase {
  @Provide
  static Arbitrary<SessionState> starts() {
    return Arbitraries.oneOf(
        massages().map(SessionState::of),
        massages().list().ofMinSize(1).ofMaxSize(3).map(SessionState::choosing));
  }

  static Arbitrary<Routine> massages() {
    return steps()
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(steps -> Massages.of(steps.toArray(Step[]::new)));
  }

  @Provide
  static Arbitrary<List<Move>> walks() {
    Arbitrary<Long> waits =
        Arbitraries.oneOf(
            Arbitraries.of(0L, 1L, 59_999L, 60_000L), Arbitraries.longs().between(0, 200_000));
    // Edge cases are short walks: they would crowd out those that get anywhere.
    return Combinators.combine(kinds(), waits, spoken())
        .as(Move::new)
        .list()
        .ofMaxSize(60)
        .withoutEdgeCases();
  }

  private static Arbitrary<Kind> kinds() {
    return Arbitraries.frequency(
        Tuple.of(200, Kind.COMMANDED),
        Tuple.of(150, Kind.SPEECH_ENDED),
        Tuple.of(40, Kind.OTHER_SPEECH_ENDED),
        Tuple.of(50, Kind.TIME_PASSED),
        Tuple.of(80, Kind.DEADLINE),
        Tuple.of(20, Kind.STARTED),
        Tuple.of(2, Kind.INTERRUPTED),
        Tuple.of(2, Kind.HEARING_ENDED));
  }

  private static Arbitrary<Spoken> spoken() {
    Arbitrary<Spoken> ordinary =
        Arbitraries.of(Command.class)
            .filter(command -> command != Command.CHOOSE && command != Command.STOP)
            .map(Spoken::of);
    return Arbitraries.frequencyOf(
        Tuple.of(12, ordinary),
        Tuple.of(6, Arbitraries.of(Command.NEXT, Command.HARDER).map(Spoken::of)),
        Tuple.of(
            2,
            Arbitraries.integers().between(1, 5).map(number -> new Spoken(Command.CHOOSE, number))),
        Tuple.of(1, Arbitraries.just(Spoken.of(Command.STOP))));
  }

  private static Arbitrary<Step> steps() {
    Arbitrary<Optional<Duration>> durations =
        Arbitraries.longs().between(1, 300_000).map(Duration::ofMillis).optional();
    Arbitrary<Optional<Pressure>> pressures =
        Arbitraries.integers()
            .between(1, Pressure.HIGHEST_CEILING)
            .flatMap(
                ceiling ->
                    Arbitraries.integers()
                        .between(Pressure.LIGHTEST, ceiling)
                        .map(start -> new Pressure(start, ceiling)))
            .optional();
    return Combinators.combine(
            Arbitraries.of(Technique.class),
            Arbitraries.of("Keep off the spine.").optional(),
            durations,
            Arbitraries.of(Advance.class),
            pressures,
            Arbitraries.of(Sides.class),
            Arbitraries.of("up", "down", "round").list().ofMaxSize(3))
        .as(AnySession::step);
  }

  private static Step step(
      Technique technique,
      Optional<String> avoid,
      Optional<Duration> duration,
      Advance advance,
      Optional<Pressure> pressure,
      Sides sides,
      List<String> directions) {
    return new Step(
        "A step",
        technique,
        "Do this.",
        avoid,
        duration,
        duration.isEmpty() ? Advance.ON_NEXT : advance,
        pressure,
        sides,
        directions,
        List.of(),
        List.of(),
        List.of());
  }
}
