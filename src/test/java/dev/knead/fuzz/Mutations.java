package dev.knead.fuzz;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Makes hostile files of sound ones: up to six changes, one after the other. */
public final class Mutations {
  private static final int MOST_EDITS = 6;
  private static final int LONGEST_PIECE = 4_000;

  /** What is done to any file. */
  private static final Set<Stroke> OF_BYTES = EnumSet.range(Stroke.FLIP_A_BIT, Stroke.NUMBER);

  private Mutations() {}

  /** Of files whose bytes are numbers. */
  public static Arbitrary<Hostile> ofBytes(List<Seed> seeds) {
    return hostile(seeds, Arbitraries.of(OF_BYTES));
  }

  /** Of files that a person can read. */
  public static Arbitrary<Hostile> ofText(List<Seed> seeds) {
    return hostile(
        seeds,
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.of(OF_BYTES)),
            Tuple.of(2, Arbitraries.of(EnumSet.complementOf(EnumSet.copyOf(OF_BYTES)))),
            Tuple.of(3, Arbitraries.of(Stroke.INSERT_TEXT, Stroke.REPLACE_VALUE))));
  }

  private static Arbitrary<Hostile> hostile(List<Seed> seeds, Arbitrary<Stroke> strokes) {
    Arbitrary<Edit> edit =
        Combinators.combine(strokes, places(), lengths(), Arbitraries.integers()).as(Edit::new);
    return Combinators.combine(
            Arbitraries.of(seeds),
            Arbitraries.of(seeds),
            edit.list().ofMinSize(1).ofMaxSize(MOST_EDITS))
        .as(Hostile::new);
  }

  /** Anywhere, and every other time near the beginning, where headers are. */
  private static Arbitrary<Integer> places() {
    Arbitrary<Integer> anywhere =
        Arbitraries.integers()
            .between(0, Edit.WHOLE)
            .withDistribution(RandomDistribution.uniform());
    Arbitrary<Integer> nearTheBeginning = Arbitraries.integers().between(0, Edit.WHOLE);
    return Arbitraries.oneOf(anywhere, nearTheBeginning);
  }

  private static Arbitrary<Integer> lengths() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, 16), Arbitraries.integers().between(1, LONGEST_PIECE));
  }
}
