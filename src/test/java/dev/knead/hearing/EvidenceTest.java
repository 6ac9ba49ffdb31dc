package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whatever the weights are: more evidence never counts for less. */
class EvidenceTest {
  @Property
  void whatSpeaksForACommandNeverSpeaksAgainstIt(
      @ForAll @DoubleRange(min = -12, max = 11) double others,
      @ForAll @DoubleRange(min = -12, max = 11) double anything,
      @ForAll @DoubleRange(max = 0.9) double coverage,
      @ForAll @DoubleRange(max = 0.9) double distance,
      @ForAll @DoubleRange(min = 0.1, max = 2) double length,
      @ForAll @IntRange(max = 5) int words) {
    double score = new Evidence(others, anything, coverage, distance, length, words).score();

    assertThat(new Evidence(others + 1, anything, coverage, distance, length, words).score())
        .isGreaterThan(score);
    assertThat(new Evidence(others, anything + 1, coverage, distance, length, words).score())
        .isGreaterThan(score);
    assertThat(new Evidence(others, anything, coverage + 0.1, distance, length, words).score())
        .isGreaterThan(score);
    assertThat(new Evidence(others, anything, coverage, distance + 0.1, length, words).score())
        .isLessThan(score);
    assertThat(new Evidence(others, anything, coverage, distance, length, words + 1).score())
        .isLessThanOrEqualTo(score);
  }

  @Property
  void noLengthIsBetterThanTheUsualOne(@ForAll @DoubleRange(min = 0.1, max = 3) double length) {
    assertThat(new Evidence(0, 0, 1, 0.5, length, 1).score())
        .isLessThanOrEqualTo(new Evidence(0, 0, 1, 0.5, 1, 1).score());
  }

  @Test
  void whatIsTheLikeliestInNoRenditionIsHardlyObeyed() {
    assertThat(new Evidence(-0.13, 6.8, 0.83, 0.41, 0.68, 2).score()).isNegative();
    assertThat(new Evidence(0, 6.8, 0.83, 0.41, 0.68, 2).score()).isPositive();
  }
}
