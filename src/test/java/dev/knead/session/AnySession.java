package dev.knead.session;

import dev.knead.routine.Advance;
import dev.knead.routine.Pressure;
import dev.knead.routine.Question;
import dev.knead.routine.Risk;
import dev.knead.routine.Routine;
import dev.knead.routine.Side;
import dev.knead.routine.Sides;
import dev.knead.routine.Step;
import dev.knead.routine.Technique;
import dev.knead.session.Walk.Kind;
import dev.knead.session.Walk.Move;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
        massages().list().ofMinSize(1).ofMaxSize(3).map(SessionState::choosing),
        Combinators.combine(massages(), beforehand()).as(SessionState::of),
        Combinators.combine(massages().list().ofMinSize(1).ofMaxSize(3), beforehand())
            .as(SessionState::choosing));
  }

  private static Arbitrary<Beforehand> beforehand() {
    Arbitrary<List<Question>> questions =
        Arbitraries.of(Signs.CHEST, Signs.DIAGNOSIS, Signs.NUMB)
            .list()
            .uniqueElements()
            .ofMaxSize(2);
    return Combinators.combine(
            questions,
            Arbitraries.of(Risk.NUMB_SKIN).set().ofMaxSize(1),
            bookmarks().optional(0.5),
            Arbitraries.integers().between(1, 5).optional())
        .as(
            (asked, signs, offer, comfort) ->
                new Beforehand(
                    Purpose.MASSAGE,
                    asked,
                    Set.of(),
                    signs,
                    offer,
                    comfort.map(level -> Map.of("test", level)).orElse(Map.of())));
  }

  /** Wherever another session may have been, or a file says that it was. */
  private static Arbitrary<Bookmark> bookmarks() {
    Arbitrary<Shares> shares =
        Combinators.combine(
                Arbitraries.of(Side.class),
                Arbitraries.longs().between(0, 100_000),
                Arbitraries.longs().between(1, 100_000))
            .as((side, first, second) -> new Shares(side, first, first + second));
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(0, 3),
            shares,
            Arbitraries.doubles().between(0, 1),
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 3).set().ofMaxSize(1))
        .filter((steps, step, share, part, level, stopped) -> step < steps)
        .as(
            (steps, step, share, part, level, stopped) ->
                new Bookmark(
                    "test",
                    steps,
                    step,
                    (long) (part * share.totalMillis()),
                    share,
                    level,
                    level == 0 ? OptionalInt.empty() : OptionalInt.of(level),
                    Optional.empty(),
                    OptionalInt.of(5),
                    stopped,
                    Balance.NOTHING));
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
        Tuple.of(2, Kind.HEARING_ENDED),
        Tuple.of(10, Kind.HEARING_LOST),
        Tuple.of(10, Kind.HEARING_FOUND),
        Tuple.of(10, Kind.SPEAKING_LOST),
        Tuple.of(10, Kind.SPEAKING_FOUND));
  }

  private static Arbitrary<Spoken> spoken() {
    Arbitrary<Spoken> ordinary =
        Arbitraries.of(Command.class)
            .filter(command -> command != Command.CHOOSE && command != Command.STOP)
            .filter(command -> command != Command.RATE)
            .map(Spoken::of);
    return Arbitraries.frequencyOf(
        Tuple.of(12, ordinary),
        Tuple.of(6, Arbitraries.of(Command.NEXT, Command.HARDER).map(Spoken::of)),
        Tuple.of(
            2,
            Arbitraries.integers().between(1, 5).map(number -> new Spoken(Command.CHOOSE, number))),
        Tuple.of(
            3, Arbitraries.integers().between(0, 10).map(pain -> new Spoken(Command.RATE, pain))),
        Tuple.of(3, Arbitraries.of(Command.YES, Command.NO).map(Spoken::of)),
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
