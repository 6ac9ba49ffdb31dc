package dev.knead.hearing.echo;

import static dev.knead.hearing.echo.EchoScene.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.knead.audio.Frame;
import dev.knead.audio.Loudness;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KalmanEchoCancellerTest {
  private static final long SEED = 7;

  private final KalmanEchoCanceller canceller = new KalmanEchoCanceller();

  @Test
  void refusesSignalsOfDifferentLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> canceller.cancel(new short[320], new short[160]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> canceller.cancel(new short[321], new short[321]));
  }

  @Test
  void leavesTheMicrophoneAloneWhileTheLoudspeakerIsSilent() {
    EchoScene scene = new EchoScene(SEED, 6).quiet(0, 6).person(1, 3_000);

    assertThat(run(scene)).isEqualTo(scene.microphone());
  }

  @Test
  void leavesTheMicrophoneAloneAgainOnceTheEchoIsOver() {
    EchoScene scene = new EchoScene(SEED, 8).quiet(3, 8).room(0, 100, 0.5).person(6, 3_000);

    short[] clean = run(scene);

    assertThat(Arrays.copyOfRange(clean, 5 * SECOND, clean.length))
        .isEqualTo(Arrays.copyOfRange(scene.microphone(), 5 * SECOND, clean.length));
  }

  /** The canceller rests meanwhile; what it knows is the same to the last bit. */
  @Test
  void howLongTheLoudspeakerWasSilentMakesNoDifference() {
    EchoScene scene = new EchoScene(SEED, 8).quiet(3, 6).room(0, 100, 0.5).person(7, 1_000);
    short[] microphone = scene.microphone();
    short[] loudspeaker = scene.loudspeaker();
    short[] hush = new short[60 * SECOND];
    for (int i = 0; i < hush.length; i++) {
      hush[i] = (short) (i % 7 * 100);
    }

    short[] after = run(microphone, loudspeaker);
    canceller.reset();
    run(Arrays.copyOf(microphone, 5 * SECOND), Arrays.copyOf(loudspeaker, 5 * SECOND));
    short[] meanwhile = run(hush, new short[hush.length]);
    short[] longAfter =
        run(
            Arrays.copyOfRange(microphone, 5 * SECOND, 8 * SECOND),
            Arrays.copyOfRange(loudspeaker, 5 * SECOND, 8 * SECOND));

    assertThat(meanwhile).isEqualTo(hush);
    assertThat(longAfter).isEqualTo(Arrays.copyOfRange(after, 5 * SECOND, 8 * SECOND));
    assertThat(scene.erle(after, 6.5, 7)).isGreaterThan(15);
  }

  /** As with headphones: while it does not know that, it must not add an echo of its own. */
  @Test
  void addsNoEchoWhereThereIsNone() {
    EchoScene scene = new EchoScene(SEED, 4);

    short[] clean = run(scene);

    short[] microphone = scene.microphone();
    for (int from = 0; from < clean.length; from += Frame.LENGTH) {
      assertThat(Loudness.rms(Arrays.copyOfRange(clean, from, from + Frame.LENGTH)))
          .isLessThanOrEqualTo(
              Loudness.rms(Arrays.copyOfRange(microphone, from, from + Frame.LENGTH)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 30, 150, 300, 420})
  void takesTheEchoHoweverLateItComes(int delayMillis) {
    EchoScene scene = new EchoScene(SEED, 8).room(0, delayMillis, 0.5);

    short[] clean = run(scene);

    assertThat(scene.erle(clean, 2, 3)).isGreaterThan(15);
    assertThat(scene.erle(clean, 3, 5)).isGreaterThan(24);
    assertThat(scene.erle(clean, 5, 8)).isGreaterThan(33);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 1.2})
  void takesTheEchoHoweverLoudItIs(double gain) {
    EchoScene scene = new EchoScene(SEED, 8).room(0, 100, gain);

    short[] clean = run(scene);

    assertThat(scene.erle(clean, 3, 5)).isGreaterThan(15);
    assertThat(scene.erle(clean, 5, 8)).isGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-100, 100})
  void followsClocksThatDrift(double partsPerMillion) {
    EchoScene scene = new EchoScene(SEED, 12).room(0, 100, 0.5).drift(partsPerMillion);

    short[] clean = run(scene);

    assertThat(scene.erle(clean, 4, 8)).isGreaterThan(28);
    assertThat(scene.erle(clean, 8, 12)).isGreaterThan(25);
  }

  @Test
  void learnsAnotherRoom() {
    EchoScene scene = new EchoScene(SEED, 14).room(0, 100, 0.5).room(8, 101, 0.4);

    short[] clean = run(scene);

    assertThat(scene.erle(clean, 7, 8)).isGreaterThan(30);
    assertThat(scene.erle(clean, 8, 9)).isPositive();
    assertThat(scene.erle(clean, 10, 11)).isGreaterThan(17);
    assertThat(scene.erle(clean, 11, 14)).isGreaterThan(26);
  }

  @Test
  void followsASoundSystemThatFallsBehind() {
    EchoScene scene = new EchoScene(SEED, 14).room(0, 150, 0.5).room(8, 270, 0.5);

    short[] clean = run(scene);

    assertThat(scene.erle(clean, 7, 8)).isGreaterThan(30);
    assertThat(scene.erle(clean, 10, 11)).isGreaterThan(16);
    assertThat(scene.erle(clean, 11, 14)).isGreaterThan(25);
  }

  /** What is left beside the person is far below the echo, while and after the person speaks. */
  @ParameterizedTest
  @ValueSource(doubles = {500, 1_500, 5_000})
  void keepsThePersonWhoSpeaksMeanwhile(double level) {
    EchoScene scene = new EchoScene(SEED, 9).room(0, 100, 0.5).person(6, level).person(7, level);

    short[] clean = run(scene);

    assertThat(scene.erle(clean, 6, 8)).isGreaterThan(15);
    assertThat(scene.erle(clean, 8, 9)).isGreaterThan(34);
  }

  @Test
  void takesWhatIsLinearOfALoudspeakerThatDistorts() {
    EchoScene scene = new EchoScene(SEED, 8).room(0, 100, 0.5);
    scene.bend(sample -> 6_000 * Math.tanh(sample / 6_000));

    short[] clean = run(scene);

    assertThat(scene.erle(clean, 5, 8)).isGreaterThan(14);
  }

  @Test
  void learnsNothingFromAMicrophoneThatClips() {
    EchoScene scene = new EchoScene(SEED, 9).room(0, 100, 0.5);
    for (int i = 6 * SECOND; i < 7 * SECOND; i++) {
      scene.rest[i] += i % 100 < 50 ? 60_000 : 0;
    }

    short[] clean = run(scene);

    assertThat(scene.erle(clean, 7, 9)).isGreaterThan(27);
  }

  @Test
  void forgetsTheRoom() {
    EchoScene scene = new EchoScene(SEED, 3).room(0, 100, 0.5);
    short[] first = run(scene);

    canceller.reset();

    assertThat(canceller.residual()).isZero();
    assertThat(run(scene)).isEqualTo(first);
  }

  @Test
  void takesAShortLastFrame() {
    EchoScene scene = new EchoScene(SEED, 4).room(0, 20, 0.5);
    short[] microphone = Arrays.copyOf(scene.microphone(), 4 * SECOND - 3_300);
    short[] loudspeaker = Arrays.copyOf(scene.loudspeaker(), microphone.length);

    short[] clean = run(microphone, loudspeaker);

    assertThat(clean).hasSameSizeAs(microphone);
    double end = microphone.length / (double) SECOND;
    assertThat(scene.erle(clean, end - 0.01, end)).isGreaterThan(20);
  }

  private short[] run(EchoScene scene) {
    return run(scene.microphone(), scene.loudspeaker());
  }

  private short[] run(short[] microphone, short[] loudspeaker) {
    short[] clean = new short[microphone.length];
    for (int i = 0; i < microphone.length; i += Frame.LENGTH) {
      int end = Math.min(microphone.length, i + Frame.LENGTH);
      short[] frame =
          canceller.cancel(
              Arrays.copyOfRange(microphone, i, end), Arrays.copyOfRange(loudspeaker, i, end));
      System.arraycopy(frame, 0, clean, i, frame.length);
    }
    return clean;
  }
}
