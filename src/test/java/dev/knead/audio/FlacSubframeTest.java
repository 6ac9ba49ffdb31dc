package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlacSubframeTest {
  private static final int LENGTH = 4;

  /** Bits as they are written, blanks left out. */
  private static FlacBits bits(String text) {
    String bits = text.replace(" ", "");
    byte[] bytes = new byte[bits.length() / 8 + 1];
    for (int i = 0; i < bits.length(); i++) {
      bytes[i / 8] |= (byte) ((bits.charAt(i) - '0') << (7 - i % 8));
    }
    return new FlacBits(new ByteArrayInputStream(bytes));
  }

  private static long[] read(String text, int width) throws IOException {
    long[] samples = new long[LENGTH];
    assertThat(FlacSubframe.read(bits(text), samples, LENGTH, width))
        .isEqualTo(FlacSubframe.Outcome.READ);
    return samples;
  }

  @Test
  void constantAndVerbatim() throws IOException {
    assertThat(read("0 000000 0 1101", 4)).containsExactly(-3, -3, -3, -3);
    assertThat(read("0 000001 0 0001 0010 1111 1000", 4)).containsExactly(1, 2, -1, -8);
  }

  @Test
  void wastedBitsComeBack() throws IOException {
    assertThat(read("0 000000 1 01 11", 4)).containsExactly(-4, -4, -4, -4);
  }

  @Test
  void samplesOfThirtyThreeBits() throws IOException {
    assertThat(read("0 000000 0 1" + "0".repeat(32), 33)[0]).isEqualTo(-(1L << 32));
  }

  @Test
  void fixedPredictionOfTheFirstOrder() throws IOException {
    // 5, and then Rice codes of parameter 1: +1 (10), -1 (01), +2 (100)
    assertThat(read("0 001001 0 0101 00 0000 0001 01 0 1 1 001 0", 4)).containsExactly(5, 6, 5, 7);
  }

  @Test
  void partitionsOfTheirOwnParameters() throws IOException {
    // No prediction; 0 and 1 with parameter 0, then 3 bits each
    assertThat(read("0 001000 0 00 0001 0000 1 001 1111 00011 011 100", 4))
        .containsExactly(0, 1, 3, -4);
  }

  @Test
  void partitionsOfZeroWidthAreZero() throws IOException {
    assertThat(read("0 001000 0 01 0000 11111 00000", 4)).containsExactly(0, 0, 0, 0);
  }

  @Test
  void linearPrediction() throws IOException {
    // 4; one coefficient of 3 bits, 3, shifted by 1: 1.5 times the one before, rounded down
    assertThat(read("0 100000 0 00100 0010 00001 011 00 0000 0000 1 1 1", 5))
        .containsExactly(4, 6, 9, 13);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 000000 0 0000", // a one for padding
        "0 000010 0 0000", // kinds that are reserved
        "0 001101 0 0000",
        "0 000000 1 0001", // all bits wasted
        "0 001100 0 0001 0001 0001 0001 10 0000", // a coding that is reserved
        "0 001000 0 00 0011 0000", // 8 partitions of 4 samples
        "0 001010 0 0001 0001 00 0010 0000", // partitions shorter than the prediction
        "0 100000 0 0001 1111 00001", // a precision that is reserved
        "0 100000 0 0001 0001 11111 01", // a shift the wrong way
        "0 100100 0 0001 0001 0001 0001 0001" // more to begin with than there are
      })
  void whatCannotBeIsDamaged(String text) throws IOException {
    assertThat(FlacSubframe.read(bits(text), new long[LENGTH], LENGTH, 4))
        .isEqualTo(FlacSubframe.Outcome.DAMAGED);
  }

  @ParameterizedTest
  @CsvSource({"INDEPENDENT, 7, -2", "LEFT_SIDE, 7, 9", "SIDE_RIGHT, 9, -2", "MID_SIDE, 2, 9"})
  void stereoIsRestored(FlacFrame.Stereo stereo, long first, long second) {
    long[][] samples = {{first, 99}, {second, 99}};

    stereo.restore(samples, 1);

    assertThat(samples).isDeepEqualTo(new long[][] {{7, 99}, {-2, 99}});
    assertThat(Arrays.asList(stereo.extraBits(0), stereo.extraBits(1)))
        .isEqualTo(
            switch (stereo) {
              case INDEPENDENT -> Arrays.asList(0, 0);
              case SIDE_RIGHT -> Arrays.asList(1, 0);
              case LEFT_SIDE, MID_SIDE -> Arrays.asList(0, 1);
            });
  }
}
