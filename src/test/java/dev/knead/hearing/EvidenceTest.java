package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.hearing.Evidence.Opinion;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Whatever the weights are: more evidence never counts for less. */
class EvidenceTest {
  @Property
  void whatSpeaksForACommandNeverSpeaksAgainstIt(
      @ForAll @DoubleRange(min = -9, max = 5) double middle,
      @ForAll @DoubleRange(min = -9, max = 5) double best,
      @ForAll @DoubleRange(max = 0.9) double coverage,
      @ForAll @DoubleRange(min = 0.1, max = 2) double length,
      @ForAll @DoubleRange(min = -10, max = -1) double shortfall,
      @ForAll @IntRange(max = 5) int words) {
    Opinion opinion = new Opinion(shortfall, words);
    double score = new Evidence(middle, best, coverage, length, opinion).score();

    assertThat(new Evidence(middle + 1, best, coverage, length, opinion).score())
        .isGreaterThan(score);
    assertThat(new Evidence(middle, best + 1, coverage, length, opinion).score())
        .isGreaterThan(score);
    assertThat(new Evidence(middle, best, coverage + 0.1, length, opinion).score())
        .isGreaterThan(score);
    assertThat(
            new Evidence(middle, best, coverage, length, new Opinion(shortfall + 1, words)).score())
        .isGreaterThan(score);
  }

  @Property
  void noOpinionIsMoreFavourableThanAgreement(
      @ForAll @DoubleRange(min = -10, max = 0) double shortfall,
      @ForAll @IntRange(max = 5) int words) {
    Evidence evidence = new Evidence(0, 0, 1, 0.5, Opinion.AGREES);

    // The spotter asks for a second opinion only where agreement would suffice.
    assertThat(evidence.with(new Opinion(shortfall, words)).score())
        .isLessThanOrEqualTo(evidence.score());
  }
}
