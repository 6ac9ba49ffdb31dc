package dev.knead.bench;

import static dev.knead.bench.Trials.BACK;
import static dev.knead.bench.Trials.NEXT;
import static dev.knead.bench.Trials.figures;
import static dev.knead.bench.Trials.gated;
import static dev.knead.bench.Trials.halfAnHour;
import static dev.knead.bench.Trials.heard;
import static dev.knead.bench.Trials.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knead.bench.Condition.Kind;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void aWordIsHeardOnlyOnceItHasBegun() {
    assertThat(word("next", heard(NEXT, 24_000 + 4_800)).latencyMillis()).contains(300L);
    assertThat(word("next", heard(NEXT, 23_200)).latencyMillis()).contains(-50L);
    Attempt early = word("next", heard(NEXT, 15_000));
    assertThat(early.hit()).isEmpty();
    assertThat(early.others()).hasSize(1);
  }

  @Test
  void theSameCommandTwiceIsOneTooMany() {
    Attempt twice = word("next", heard(NEXT, 25_000), heard(NEXT, 33_000));

    assertThat(twice.hit()).contains(heard(NEXT, 25_000));
    assertThat(twice.others()).containsExactly(heard(NEXT, 33_000));
  }

  @Test
  void wordsAreCounted() {
    Figures figures =
        figures(
            Kind.WORDS,
            "knead",
            word("next", heard(NEXT, 24_160)),
            word("next", heard(BACK, 24_000)),
            word("back", heard(NEXT, 24_000), heard(BACK, 25_600)),
            word("back"),
            word("tree"),
            word("bird", heard(BACK, 24_000)));

    assertThat(figures.recall()).isEqualTo(new Proportion(2, 4));
    assertThat(figures.substitutions()).isEqualTo(new Proportion(2, 4));
    assertThat(figures.fired()).isEqualTo(new Proportion(1, 2));
    assertThat(figures.latencies().sorted()).containsExactly(10L, 100L);
    assertThat(figures.cpuMillis()).isCloseTo(40, within(1e-9));
  }

  @Test
  void aWordIsHeldBackWhenNothingOfItIsShown() {
    Look before = new Look(8_000, 16_000);
    Look after = new Look(24_000, 30_000);

    assertThat(gated("next", before, after).heldBack()).isTrue();
    assertThat(gated("next", before, new Look(23_999, 30_000)).heldBack()).isFalse();
    assertThat(gated("next", new Look(8_000, 16_001)).heldBack()).isFalse();
    assertThat(word("next").heldBack()).as("without a gate").isFalse();
  }

  @Test
  void onlyCommandsThatPassAGateCanBeHeldBack() {
    Figures figures =
        figures(
            Kind.WORDS,
            "knead",
            gated("next"),
            gated("back", new Look(16_000, 32_000)),
            gated("tree"),
            word("next"));

    assertThat(figures.heldBack()).isEqualTo(new Proportion(1, 2));
  }

  @Test
  void wordsAreToldApart() {
    Figures figures =
        figures(
            Kind.WORDS,
            "knead",
            word("next", heard(NEXT, 24_160)),
            word("next", heard(BACK, 24_000)),
            word("next"),
            word("tree"));

    assertThat(HearReport.confusions(figures))
        .containsExactly(
            "  next               1 of   3; nothing 1; 'back' 1",
            "  tree               0 of   1; nothing 1");
  }

  @Test
  void falseCommandsAreCountedByTheHour() {
    Figures figures =
        figures(
            Kind.NOTHING_SAID, "knead", halfAnHour(heard(NEXT, 5), heard(NEXT, 9)), halfAnHour());

    assertThat(figures.falseCommands()).isEqualTo(new HourlyRate(2, 1));
    assertThat(figures.load()).isCloseTo(0.01, within(1e-9));
  }
}
