package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knead.audio.Frame;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the meters of a calibration say of sounds of which the level is known. */
class LevelMetersTest {
  @Test
  void theNoiseIsTheMedianOfItsFrames() {
    SplittableRandom random = new SplittableRandom(4);
    NoiseMeter meter = new NoiseMeter();
    assertThat(meter.rms()).isZero();

    for (int frame = 0; frame < 150; frame++) {
      short[] samples = new short[Frame.LENGTH];
      double level = frame % 10 == 0 ? 4_000 : 200;
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (short) (level * random.nextGaussian());
      }
      meter.accept(samples);
    }

    assertThat(meter.rms()).isCloseTo(200, within(200 * 0.13));
  }

  @Test
  void theLevelOfAWordIsThatOfItsOwnFrames() {
    SpeechMeter meter = new SpeechMeter();
    for (int frame = 0; frame < 400; frame++) {
      short[] samples = new short[Frame.LENGTH];
      Arrays.fill(samples, (short) (frame >= 300 && frame < 320 ? 3_000 : 100));
      meter.accept(samples);
    }

    assertThat(meter.rms(300L * Frame.LENGTH, 320L * Frame.LENGTH)).isEqualTo(3_000);
    assertThat(meter.rms(200L * Frame.LENGTH, 210L * Frame.LENGTH)).isEqualTo(100);
    assertThat(meter.rms(0, 100L * Frame.LENGTH)).as("forgotten").isZero();
  }
}
