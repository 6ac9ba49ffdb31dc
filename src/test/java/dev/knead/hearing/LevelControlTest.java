package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LevelControlTest {
  private final Random random = new Random(3);
  private final LevelControl control = new LevelControl();

  @Test
  void liftsAFaintTalker() {
    talk(500);

    assertThat(feed(1, 500)).isBetween(4_000.0, 6_000.0);
  }

  @Test
  void lowersALoudTalker() {
    talk(12_000);

    assertThat(feed(1, 12_000)).isBetween(4_000.0, 6_500.0);
  }

  @Test
  void doesNotLiftNoise() {
    assertThat(feed(3_000, 300)).isLessThan(1_000);
  }

  @Test
  void doesNotLiftSilenceAfterAFaintTalker() {
    talk(400);

    assertThat(feed(500, 20)).isLessThan(410);
  }

  @Test
  void clipsNotEvenTheFirstWordOfALoudTalker() {
    short[] loud = new short[Frame.LENGTH];
    Arrays.fill(loud, (short) 12_000);

    short[] levelled = {};
    for (int frame = 0; frame < 3; frame++) {
      levelled = control.apply(loud, LevelControl.Talk.POSSIBLE);
    }

    assertThat(levelled[Frame.LENGTH - 1]).isBetween((short) 10_000, (short) 30_000);
  }

  @Test
  void takesTheRestOfAnEchoForNoTalker() {
    talk(2_000);
    double before = feed(1, 2_000);
    for (int frame = 0; frame < 500; frame++) {
      control.apply(constant(150), LevelControl.Talk.ECHO);
    }

    assertThat(feed(1, 2_000)).isBetween(0.8 * before, 1.2 * before);
  }

  private static short[] constant(int amplitude) {
    short[] samples = new short[Frame.LENGTH];
    Arrays.fill(samples, (short) amplitude);
    return samples;
  }

  @Test
  void keepsTheLength() {
    assertThat(control.apply(new short[7], LevelControl.Talk.POSSIBLE)).hasSize(7);
    assertThat(control.apply(new short[0], LevelControl.Talk.POSSIBLE)).isEmpty();
  }

  /** Words and the pauses between them. */
  private void talk(double rms) {
    for (int i = 0; i < 20; i++) {
      feed(20, rms);
      feed(15, 20);
    }
  }

  /** The level of the last of some frames of noise, after the control. */
  private double feed(int frames, double rms) {
    short[] last = {};
    for (int i = 0; i < frames; i++) {
      short[] samples = new short[Frame.LENGTH];
      for (int j = 0; j < samples.length; j++) {
        double sample = rms * random.nextGaussian();
        samples[j] = (short) Math.max(-32_768, Math.min(32_767, sample));
      }
      last = control.apply(samples, LevelControl.Talk.POSSIBLE);
    }
    return Loudness.rms(last);
  }
}
