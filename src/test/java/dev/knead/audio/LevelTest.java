package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LevelTest {
  @Test
  void nothingIsSilent() {
    Level level = Level.of(new short[0]);
    assertThat(level).isEqualTo(new Level(0, 0, 0, 0));
    assertThat(level.dbfs()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void aSineOfHalfTheScale() {
    Level level = Level.of(Tones.tone(1_000, Frame.RATE));
    assertThat(level.peak()).isEqualTo(16_384);
    assertThat(level.rms()).isCloseTo(16_384 / Math.sqrt(2), within(1.0));
    assertThat(level.dbfs()).isCloseTo(-9.03, within(0.01));
    assertThat(level.clippedShare()).isZero();
  }

  @Test
  void theLowestSampleIsThePeakToo() {
    assertThat(Level.of(new short[] {Short.MIN_VALUE, 0}).peak()).isEqualTo(32_768);
  }

  @Test
  void fullScaleIsZeroDecibels() {
    assertThat(Level.dbfs(32_768)).isZero();
    assertThat(Level.dbfs(3_276.8)).isCloseTo(-20, within(1e-9));
  }

  @Test
  void bothEndsOfTheScaleAreClipped() {
    short[] samples = {Short.MAX_VALUE, Short.MIN_VALUE, 32_766, -32_767, 0, 0, 0, 0};
    assertThat(Level.of(samples).clippedShare()).isEqualTo(0.25);
  }

  @Test
  void theNoiseFloorIsThatOfThePauses() {
    short[] samples = new short[100 * Frame.LENGTH];
    Arrays.fill(samples, (short) 5_000);
    Arrays.fill(samples, 0, 15 * Frame.LENGTH, (short) 20); // 15 frames in 100 are a pause
    assertThat(Level.of(samples).noiseFloor()).isEqualTo(20);
    Arrays.fill(samples, 5 * Frame.LENGTH, 15 * Frame.LENGTH, (short) 5_000); // now only 5 are
    assertThat(Level.of(samples).noiseFloor()).isEqualTo(5_000);
  }

  @Test
  void lessThanAFrameHasANoiseFloorToo() {
    assertThat(Level.of(new short[] {7, -7}).noiseFloor()).isEqualTo(7);
  }
}
