package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipedWavTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static Pcm read(byte[] bytes) throws AudioException {
    return Wav.readPiped(new ByteArrayInputStream(bytes), "The sound", SECOND);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 0x7FFF_F000})
  void soundGoesToTheEndWhereItsSizeIsUnknown(int claimed) throws AudioException {
    byte[] bytes =
        WavBytes.riff()
            .format(1, 1, Frame.RATE, 16)
            .ascii("data")
            .int32(claimed)
            .int16(1)
            .int16(2)
            .toBytes();

    assertThat(read(bytes).samples()).containsExactly(1, 2);
  }

  @Test
  void whatFollowsSoundOfAKnownSizeIsNoSound() throws AudioException {
    byte[] bytes =
        WavBytes.riff()
            .format(1, 1, Frame.RATE, 16)
            .chunk("data", new byte[] {1, 0})
            .chunk("LIST", new byte[6])
            .toBytes();

    assertThat(read(bytes).samples()).containsExactly(1);
  }

  @Test
  void refusesWhatIsTooLong() {
    byte[] bytes = WavBytes.file(1, 1, Frame.RATE, 16, new byte[2 * (Frame.RATE + 1)]);

    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(AudioException.class)
        .hasMessage("The sound is longer than 1 s.");
  }
}
