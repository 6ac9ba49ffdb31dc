package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.knead.audio.AudioException;
import dev.knead.audio.Frame;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasuredMicrophoneTest {
  private static final int FRAMES = 5;

  private final Props props = new Props();

  @Test
  void theLevelIsThatOfTheLastTenthOfASecond() throws IOException {
    // Loud for five frames, and silent after them.
    MeasuredMicrophone microphone =
        new MeasuredMicrophone(
            props.microphone(
                position -> {
                  short[] samples = new short[Frame.LENGTH];
                  Arrays.fill(samples, (short) (position < FRAMES * Frame.LENGTH ? 3_277 : 0));
                  return Optional.of(new Frame(position, samples));
                }));
    assertThat(microphone.dbfs()).as("before").isEqualTo(Double.NEGATIVE_INFINITY);

    read(microphone, 1);
    assertThat(microphone.dbfs()).as("a fifth of the power").isCloseTo(-27, within(0.1));
    read(microphone, 4);
    assertThat(microphone.dbfs()).as("a tenth of full scale").isCloseTo(-20, within(0.1));
    read(microphone, 4);
    assertThat(microphone.dbfs()).isCloseTo(-27, within(0.1));
    read(microphone, 1);
    assertThat(microphone.dbfs()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void whatEndsOrBreaksIsSilent() throws IOException {
    MeasuredMicrophone ending =
        new MeasuredMicrophone(
            props.microphone(position -> position == 0 ? loud() : Optional.empty()));
    MeasuredMicrophone breaking =
        new MeasuredMicrophone(
            props.microphone(
                position -> {
                  if (position > 0) {
                    throw new AudioException("The microphone is gone; plug it in.");
                  }
                  return loud();
                }));
    read(ending, 1);
    read(breaking, 1);
    assertThat(ending.dbfs()).isEqualTo(breaking.dbfs()).isGreaterThan(-40);

    assertThat(ending.read()).isEmpty();
    assertThatThrownBy(breaking::read).isInstanceOf(AudioException.class);

    assertThat(ending.dbfs()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(breaking.dbfs()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  private static Optional<Frame> loud() {
    short[] samples = new short[Frame.LENGTH];
    Arrays.fill(samples, (short) 3_277);
    return Optional.of(new Frame(0, samples));
  }

  private static void read(MeasuredMicrophone microphone, int frames) throws IOException {
    for (int i = 0; i < frames; i++) {
      assertThat(microphone.read()).isPresent();
    }
  }
}
