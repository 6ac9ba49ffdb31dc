package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchSpreadTest {
  @Test
  void theMiddleOneIsTheMedian() {
    assertThat(BenchSpread.of(List.of(900L, 100L, 300L))).isEqualTo(new BenchSpread(100, 300, 900));
  }

  @Test
  void twoInTheMiddleMakeTheirMean() {
    assertThat(BenchSpread.of(List.of(4L, 1L, 8L, 2L))).isEqualTo(new BenchSpread(1, 3, 8));
  }

  @Test
  void oneIsAllThree() {
    assertThat(BenchSpread.of(List.of(7L))).isEqualTo(new BenchSpread(7, 7, 7));
  }
}
