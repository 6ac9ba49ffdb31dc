package dev.knead.hearing.echo;

import static dev.knead.hearing.echo.EchoScene.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the canceller says of the rest of echo, against what it is. */
class ResidualEchoTest {
  private static final long SEED = 11;

  /** A frame's echo that is worth judging: root mean square. */
  private static final double LOUD = 150;

  private final KalmanEchoCanceller canceller = new KalmanEchoCanceller();

  @Test
  void isNothingWithoutTheLoudspeaker() {
    EchoScene scene = new EchoScene(SEED, 6).quiet(2, 6).room(0, 100, 0.5).person(3, 3_000);

    double[] estimates = estimates(scene);

    assertThat(Arrays.stream(estimates, 0, 100).sum()).isPositive();
    assertThat(Arrays.copyOfRange(estimates, 200, 300)).containsOnly(0);
  }

  @Test
  void isAsLoudAsItIs() {
    List<Double> ratios = ratios(new EchoScene(SEED, 12).room(0, 100, 0.5), 1, 12);

    assertThat(share(ratios, -6, 6)).isGreaterThan(0.95);
    assertThat(share(ratios, -100, 0)).isBetween(0.05, 0.6);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1_500, 5_000})
  void isNotThePerson(double level) {
    EchoScene scene = new EchoScene(SEED, 12).room(0, 100, 0.5);
    scene.person(6, level).person(7, level).person(9, level);

    List<Double> ratios = ratios(scene, 6, 12);

    assertThat(share(ratios, -6, 6)).isGreaterThan(0.7);
    assertThat(share(ratios, -100, -6)).isLessThan(0.05);
  }

  @Test
  void isNoLessInAnotherRoom() {
    EchoScene scene = new EchoScene(SEED, 14).room(0, 100, 0.5).room(8, 101, 0.4);

    assertThat(share(ratios(scene, 8, 10), -100, -6)).isLessThan(0.12);
  }

  @Test
  void isNoLessWhenClocksDrift() {
    EchoScene scene = new EchoScene(SEED, 12).room(0, 100, 0.5).drift(100);

    assertThat(share(ratios(scene, 1, 12), -100, -6)).isLessThan(0.14);
  }

  @Test
  void isNoLessWhenTheLoudspeakerDistorts() {
    EchoScene scene = new EchoScene(SEED, 12).room(0, 100, 0.5);
    scene.bend(sample -> 6_000 * Math.tanh(sample / 6_000));

    assertThat(share(ratios(scene, 1, 12), -100, -6)).isLessThan(0.15);
  }

  private static double share(List<Double> ratios, double from, double to) {
    long within = ratios.stream().filter(ratio -> ratio >= from && ratio <= to).count();
    return within / (double) ratios.size();
  }

  private double[] estimates(EchoScene scene) {
    short[] microphone = scene.microphone();
    short[] loudspeaker = scene.loudspeaker();
    double[] estimates = new double[microphone.length / Frame.LENGTH];
    for (int frame = 0; frame < estimates.length; frame++) {
      canceller.cancel(frame(microphone, frame), frame(loudspeaker, frame));
      estimates[frame] = canceller.residual();
    }
    return estimates;
  }

  /** Estimated over true, in dB, of the frames with an echo between two seconds. */
  private List<Double> ratios(EchoScene scene, int fromSecond, int toSecond) {
    short[] microphone = scene.microphone();
    short[] loudspeaker = scene.loudspeaker();
    List<Double> ratios = new ArrayList<>();
    for (int at = 0; at < toSecond * SECOND; at += Frame.LENGTH) {
      int frame = at / Frame.LENGTH;
      short[] clean = canceller.cancel(frame(microphone, frame), frame(loudspeaker, frame));
      double echo = 0;
      double left = 0;
      for (int i = 0; i < Frame.LENGTH; i++) {
        echo += scene.echo[at + i] * scene.echo[at + i] / Frame.LENGTH;
        left += Math.pow(clean[i] - scene.rest[at + i], 2) / Frame.LENGTH;
      }
      if (at >= fromSecond * SECOND && echo > LOUD * LOUD) {
        ratios.add(10 * Math.log10((canceller.residual() + 1) / (left + 1)));
      }
    }
    return ratios;
  }

  private static short[] frame(short[] sound, int frame) {
    return Arrays.copyOfRange(sound, frame * Frame.LENGTH, (frame + 1) * Frame.LENGTH);
  }
}
