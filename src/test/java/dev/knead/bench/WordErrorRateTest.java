package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WordErrorRateTest {
  @Test
  void theRateIsThatOfAllWordsTogether() {
    WordErrorRate rate = new WordErrorRate(List.of(wrong(1, 2), wrong(0, 8)));

    assertThat(rate.said()).isEqualTo(10);
    assertThat(rate.count()).isEqualTo(1);
    assertThat(rate.rate()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void moreMadeUpThanSaidIsMoreThanOne() {
    assertThat(new WordErrorRate(List.of(wrong(3, 1))).rate()).isEqualTo(3);
  }

  @Test
  void ofNothingSaidWhatWasHeardStillCounts() {
    assertThat(new WordErrorRate(List.of()).rate()).isZero();
    assertThat(new WordErrorRate(List.of(wrong(2, 0))).rate()).isEqualTo(2);
    assertThat(new WordErrorRate(List.of()).interval()).isEqualTo(new WordErrorRate.Interval(0, 1));
  }

  @Test
  void sentencesAllAlikeLeaveNoDoubt() {
    WordErrorRate rate = new WordErrorRate(Collections.nCopies(20, wrong(1, 4)));

    assertThat(rate.interval()).isEqualTo(new WordErrorRate.Interval(0.25, 0.25));
  }

  /** Of independent errors, one in four words, the normal approximation is good. */
  @Test
  void theIntervalIsThatOfTheTextbooksWhereErrorsAreIndependent() {
    WordErrorRate rate = alternating(400);

    double half = 1.96 * Math.sqrt(0.25 * 0.75 / 400);
    assertThat(rate.interval().low()).isCloseTo(0.25 - half, within(0.01));
    assertThat(rate.interval().high()).isCloseTo(0.25 + half, within(0.01));
  }

  @Test
  void moreSentencesNarrowIt() {
    WordErrorRate.Interval few = alternating(40).interval();
    WordErrorRate.Interval many = alternating(4_000).interval();

    assertThat(many.high() - many.low()).isLessThan((few.high() - few.low()) / 5);
  }

  @Property(tries = 50)
  void theRateLiesWithinAndTheSameSentencesGiveTheSame(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 9) Integer> errors) {
    WordErrorRate rate = new WordErrorRate(errors.stream().map(count -> wrong(count, 9)).toList());
    WordErrorRate.Interval interval = rate.interval();

    assertThat(rate.rate()).isBetween(interval.low() - 1e-9, interval.high() + 1e-9);
    assertThat(rate.interval()).isEqualTo(interval);
  }

  @Test
  void theLeadIsSureWhereEverySentenceIsClearer() {
    WordErrorRate clear = new WordErrorRate(Collections.nCopies(10, wrong(1, 9)));
    WordErrorRate blurred = new WordErrorRate(Collections.nCopies(10, wrong(2, 9)));

    assertThat(clear.leadOver(blurred)).isEqualTo(1);
    assertThat(blurred.leadOver(clear)).isZero();
    assertThat(clear.leadOver(clear)).isZero();
  }

  @Test
  void theLeadIsOpenWhereOneIsClearerAsOftenAsTheOther() {
    List<WordErrors> one = new ArrayList<>();
    List<WordErrors> other = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      one.add(wrong(i % 2, 9));
      other.add(wrong(1 - i % 2, 9));
    }

    assertThat(new WordErrorRate(one).leadOver(new WordErrorRate(other)))
        .isCloseTo(0.46, within(0.05));
  }

  @Test
  void onlyTheSameSentencesCanBeCompared() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> alternating(4).leadOver(alternating(8)))
        .withMessageContaining("4 sentences beside 8");
  }

  /** Sentences of one word, every fourth wrong. */
  private static WordErrorRate alternating(int sentences) {
    List<WordErrors> all = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      all.add(wrong(i % 4 == 0 ? 1 : 0, 1));
    }
    return new WordErrorRate(all);
  }

  private static WordErrors wrong(int insertions, int said) {
    return new WordErrors(said, 0, 0, insertions, List.of());
  }
}
