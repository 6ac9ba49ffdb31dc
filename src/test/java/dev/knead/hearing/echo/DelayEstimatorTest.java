package dev.knead.hearing.echo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelayEstimatorTest {
  private final Fourier fourier = new Fourier();
  private final LoudspeakerHistory loudspeaker = new LoudspeakerHistory(56, fourier);
  private final DelayEstimator estimator = new DelayEstimator(fourier);
  private final double[] block = new double[Spectrum.BLOCK];
  private final Spectrum heard = new Spectrum();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 25, 150, 300, 400, 600})
  void findsTheDelayInASecond(int millis) {
    feed(new EchoScene(3, 3).room(0, millis, 0.3), 0, millis + 1_000);

    assertThat(estimator.isKnown()).isTrue();
    assertThat(Frame.millis(estimator.delay())).isEqualTo(millis);
  }

  @Test
  void findsItAlthoughThePersonIsLouder() {
    feed(new EchoScene(3, 3).room(0, 100, 0.3).person(0, 3_000).person(1, 3_000), 0, 2_000);

    assertThat(Frame.millis(estimator.delay())).isEqualTo(100);
  }

  @Test
  void findsNoneWithHeadphones() {
    feed(new EchoScene(3, 8).person(1, 3_000).person(4, 3_000), 0, 8_000);

    assertThat(estimator.isKnown()).isFalse();
  }

  @Test
  void keepsItInSilence() {
    EchoScene scene = new EchoScene(3, 8).quiet(2, 8).room(0, 100, 0.3).person(4, 3_000);

    feed(scene, 0, 8_000);

    assertThat(Frame.millis(estimator.delay())).isEqualTo(100);
  }

  @Test
  void followsADelayThatChanges() {
    EchoScene scene = new EchoScene(3, 8).room(0, 100, 0.3).room(4, 240, 0.3);
    feed(scene, 0, 4_000);
    assertThat(Frame.millis(estimator.delay())).isEqualTo(100);

    feed(scene, 4_000, 6_000);

    assertThat(Frame.millis(estimator.delay())).isEqualTo(240);
  }

  private void feed(EchoScene scene, int fromMillis, int toMillis) {
    short[] microphone = scene.microphone();
    short[] played = scene.loudspeaker();
    for (int at = (int) Frame.samples(fromMillis);
        at < Frame.samples(toMillis);
        at += Frame.LENGTH) {
      loudspeaker.add(Arrays.copyOfRange(played, at, at + Frame.LENGTH));
      for (int i = 0; i < Spectrum.BLOCK; i++) {
        int from = at + Frame.LENGTH - Spectrum.BLOCK + i;
        block[i] = from < 0 ? 0 : microphone[from];
      }
      fourier.transformBlock(block, heard);
      estimator.accept(heard, loudspeaker);
    }
  }
}
