package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StumblingLineTest {
  private static final int LENGTH = 20 * Frame.RATE;

  /** Each sample tells where it was. */
  private static final Signal COUNTED = counted();

  @Test
  void whatComesOutIsLateAndHasHoles() {
    int[] late = late(new StumblingLine(1).carry(COUNTED));

    assertThat(late).hasSizeBetween(LENGTH / 2, LENGTH - 1);
    assertThat(IntStream.of(late)).allMatch(by -> by >= 0 && by < Frame.samples(280));
    assertThat(IntStream.of(late).distinct().count()).isGreaterThan(20);
  }

  @Test
  void stumblesInTheSameWayForTheSameSeed() {
    assertThat(late(new StumblingLine(7).carry(COUNTED)))
        .isEqualTo(late(new StumblingLine(7).carry(COUNTED)))
        .isNotEqualTo(late(new StumblingLine(8).carry(COUNTED)));
  }

  /** By how much, sample by sample, without the holes. */
  private static int[] late(Signal out) {
    assertThat(out.length()).isEqualTo(LENGTH);
    return IntStream.range(0, LENGTH)
        .filter(at -> out.samples()[at] != 0)
        .map(at -> at + 1 - (int) out.samples()[at])
        .toArray();
  }

  private static Signal counted() {
    float[] samples = new float[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      samples[i] = i + 1;
    }
    return new Signal(samples);
  }
}
