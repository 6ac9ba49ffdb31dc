package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures by which the intervals can be checked stand in the tables of any textbook. */
class StatisticsTest {
  @ParameterizedTest
  @CsvSource({
    "8, 10, 0.4902, 0.9433",
    "0, 10, 0, 0.2775",
    "10, 10, 0.7225, 1",
    "113, 128, 0.8159, 0.9277",
    "0, 0, 0, 1"
  })
  void wilson(int hits, int trials, double low, double high) {
    Proportion proportion = new Proportion(hits, trials);

    assertThat(proportion.low()).isCloseTo(low, within(1e-3));
    assertThat(proportion.high()).isCloseTo(high, within(1e-3));
  }

  @Test
  void noMoreHitsThanTrials() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(2, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0, 3.6889",
    "1, 1, 0.0253, 5.5716",
    "5, 0.5, 3.2470, 23.3367",
    "271, 1, 239.69, 305.26"
  })
  void garwood(int events, double hours, double low, double high) {
    HourlyRate rate = new HourlyRate(events, hours);

    assertThat(rate.perHour()).isCloseTo(events / hours, within(1e-9));
    assertThat(rate.low()).isCloseTo(low, within(1e-2));
    assertThat(rate.high()).isCloseTo(high, within(1e-2));
  }

  @Test
  void aRateNeedsTime() {
    assertThatIllegalArgumentException().isThrownBy(() -> new HourlyRate(1, 0));
  }

  @Test
  void percentilesAreFiguresThemselves() {
    Percentiles percentiles = new Percentiles(List.of(40L, 10L, 30L, 20L));

    assertThat(percentiles.at(50)).isEqualTo(20);
    assertThat(percentiles.at(95)).isEqualTo(40);
    assertThat(percentiles.at(1)).isEqualTo(10);
    assertThat(percentiles.at(100)).isEqualTo(40);
    assertThatIllegalStateException().isThrownBy(() -> new Percentiles(List.of()).at(50));
  }
}
