package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import org.junit.jupiter.api.Test;

class ImpulseResponseTest {
  @Test
  void isAConvolution() {
    ImpulseResponse response = new ImpulseResponse(new float[] {0, 0.5f, 0, -0.25f}, 1);

    Signal heard = response.apply(new Signal(new float[] {1000, 200}));

    assertThat(heard.samples())
        .containsExactly(new float[] {0, 500, 100, -250, -50}, within(0.01f));
  }

  @Test
  void comesLater() {
    ImpulseResponse later = new ImpulseResponse(new float[] {0, 1}, 1).delayed(2);

    assertThat(later.taps()).containsExactly(0, 0, 0, 1);
    assertThat(later.direct()).isEqualTo(3);
  }

  @Test
  void aMeasuredOneBeginsNearItsPeak() {
    short[] samples = {3, -8, 20, 500, 1000, -300};

    assertThat(ImpulseResponse.measured(new Pcm(samples)).direct()).isEqualTo(3);
  }

  @Test
  void anExponentialDecayRingsAsLongAsItsExponentSays() {
    float[] taps = new float[Frame.RATE];
    for (int i = 0; i < taps.length; i++) {
      taps[i] = (float) Math.pow(10, -3.0 * i / (0.5 * Frame.RATE));
    }

    assertThat(new ImpulseResponse(taps, 0).reverberationTime()).isCloseTo(0.5, within(0.01));
  }
}
