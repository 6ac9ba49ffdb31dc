package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ActiveSpeechTest {
  /** So many frames of 10 ms of a tone that repeats in each of them. */
  private static Signal tone(int frames, double amplitude) {
    float[] samples = new float[160 * frames];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * i / 16));
    }
    return new Signal(samples);
  }

  @Test
  void pausesDoNotCount() {
    ActiveSpeech speech =
        ActiveSpeech.of(tone(10, 1_000).then(Signal.silence(16_000)).then(tone(10, 1_000)));

    assertThat(speech.rms()).isCloseTo(1_000 / Math.sqrt(2), within(1.0));
    assertThat(speech.from()).isZero();
    assertThat(speech.to()).isEqualTo(20 * 160 + 16_000);
  }

  @Test
  void endsWithTheLastFrameWithin35Decibels() {
    Signal fading = Signal.silence(320).then(tone(5, 10_000)).then(tone(2, 200)).then(tone(3, 100));

    ActiveSpeech speech = ActiveSpeech.of(fading);

    assertThat(speech.from()).isEqualTo(320);
    assertThat(speech.to()).isEqualTo(320 + 7 * 160);
    assertThat(speech.rms()).isCloseTo(10_000 / Math.sqrt(2), within(10.0));
  }

  @Test
  void neverEndsAfterTheRecording() {
    assertThat(ActiveSpeech.of(tone(2, 500).ofLength(200)).to()).isEqualTo(200);
  }

  @Test
  void silenceHoldsNoSpeech() {
    assertThatIllegalArgumentException().isThrownBy(() -> ActiveSpeech.of(Signal.silence(320)));
  }
}
