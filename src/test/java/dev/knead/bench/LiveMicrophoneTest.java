package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LiveMicrophoneTest {
  private static final short[] SILENCE = new short[Frame.LENGTH];

  @Test
  void theSoundGoesRound() {
    LiveMicrophone microphone = new LiveMicrophone(new Signal(new float[] {1, 2, 3}));

    assertThat(Arrays.copyOf(microphone.next(SILENCE), 5)).containsExactly(2, 3, 1, 2, 3);
  }

  @Test
  void theLoudspeakerIsHeardFainterAndATenthOfASecondLater() {
    LiveMicrophone microphone = new LiveMicrophone(Signal.silence(1));
    short[] click = new short[Frame.LENGTH];
    click[3] = 10_000;

    assertThat(microphone.next(click)).containsOnly(0);
    for (int i = 0; i < 4; i++) {
      assertThat(microphone.next(SILENCE)).containsOnly(0);
    }
    assertThat(microphone.next(SILENCE)[3]).isEqualTo((short) 3_160);
    assertThat(microphone.next(SILENCE)).containsOnly(0);
  }

  @Test
  void aWordTakesThePlaceOfTheSound() {
    LiveMicrophone microphone = new LiveMicrophone(new Signal(new float[] {5_000}));
    microphone.say(new Signal(new float[] {-20_000}));

    int spoken = 0;
    for (int i = 0; i < 150; i++) {
      for (short sample : microphone.next(SILENCE)) {
        spoken += sample < -15_000 ? 1 : 0;
        assertThat((int) sample).as("frame %d", i).isLessThan(1_000);
      }
    }
    assertThat(spoken).isEqualTo(1);
    assertThat(microphone.next(SILENCE)).endsWith(new short[] {5_000, 5_000});
  }
}
