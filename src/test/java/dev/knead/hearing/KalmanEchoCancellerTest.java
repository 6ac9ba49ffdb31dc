package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.knead.audio.Frame;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class KalmanEchoCancellerTest {
  private static final int SECOND = Frame.RATE;

  private final Random random = new Random(7);
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
    short[] microphone = signal(2 * SECOND, i -> 3_000 * random.nextGaussian());

    assertThat(run(microphone, new short[microphone.length])).isEqualTo(microphone);
  }

  /** As with headphones: while it does not know that, it must not add an echo of its own. */
  @Test
  void addsNoEchoWhereThereIsNone() {
    short[] loudspeaker = syllables(2 * SECOND, 120);
    short[] microphone = signal(loudspeaker.length, i -> 20 * random.nextGaussian());

    short[] clean = run(microphone, loudspeaker);

    for (int from = 0; from < clean.length; from += Frame.LENGTH) {
      assertThat(Loudness.rms(Arrays.copyOfRange(clean, from, from + Frame.LENGTH)))
          .isLessThanOrEqualTo(
              Loudness.rms(Arrays.copyOfRange(microphone, from, from + Frame.LENGTH)) + 0.5);
    }
  }

  @Test
  void takesNoiseOutOfTheMicrophone() {
    short[] loudspeaker = noise(4 * SECOND);
    short[] microphone = room(loudspeaker);

    assertThat(erle(microphone, run(microphone, loudspeaker), 3)).isGreaterThan(20);
  }

  @Test
  void takesSpeechOutOfTheMicrophone() {
    short[] loudspeaker = syllables(6 * SECOND, 120);
    short[] microphone = room(loudspeaker);

    assertThat(erle(microphone, run(microphone, loudspeaker), 3)).isGreaterThan(15);
  }

  @Test
  void keepsThePersonWhoSpeaksMeanwhile() {
    short[] loudspeaker = syllables(8 * SECOND, 120);
    short[] echo = room(loudspeaker);
    short[] person = new short[echo.length];
    short[] voice = syllables(SECOND, 93);
    System.arraycopy(voice, 0, person, 4 * SECOND, SECOND);

    short[] clean = run(add(echo, person), loudspeaker);

    // What is left beside the person is far below the echo, while and after the person speaks.
    short[] left = add(clean, negative(person));
    assertThat(erle(echo, left, 4)).isGreaterThan(10);
    assertThat(erle(echo, left, 5)).isGreaterThan(12);
    assertThat(erle(echo, left, 7)).isGreaterThan(15);
  }

  @Test
  void learnsAnotherRoom() {
    short[] loudspeaker = syllables(10 * SECOND, 120);
    short[] before = room(loudspeaker);
    short[] after = room(loudspeaker);
    short[] microphone = before.clone();
    System.arraycopy(after, 5 * SECOND, microphone, 5 * SECOND, 5 * SECOND);

    assertThat(erle(microphone, run(microphone, loudspeaker), 9)).isGreaterThan(10);
  }

  @Test
  void forgetsTheRoom() {
    short[] loudspeaker = noise(2 * SECOND);
    short[] microphone = room(loudspeaker);
    short[] first = run(microphone, loudspeaker);

    canceller.reset();

    assertThat(run(microphone, loudspeaker)).isEqualTo(first);
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

  /** Echo return loss enhancement in one second, in dB. */
  private static double erle(short[] echo, short[] left, int second) {
    int from = second * SECOND;
    return 20
        * Math.log10(
            Loudness.rms(Arrays.copyOfRange(echo, from, from + SECOND))
                / Loudness.rms(Arrays.copyOfRange(left, from, from + SECOND)));
  }

  private short[] noise(int length) {
    return signal(length, i -> 2_000 * random.nextGaussian());
  }

  /** Pulses through a resonance, with the rhythm and the pauses of speech; period in samples. */
  private short[] syllables(int length, int period) {
    double[] state = new double[2];
    return signal(
        length,
        i -> {
          double phase = i % (SECOND / 4) / (SECOND / 4.0);
          double envelope = phase < 0.7 ? Math.sin(Math.PI * phase / 0.7) : 0;
          double pitch = i % period == 0 ? 20 : 0;
          double next = 1.6 * state[0] - 0.8 * state[1] + pitch + 0.5 * random.nextGaussian();
          state[1] = state[0];
          state[0] = next;
          return 400 * envelope * next;
        });
  }

  /**
   * The sound after a room: a delay of 30 ms, then a tail of noise that falls by 60 dB in 0.3 s.
   */
  private short[] room(short[] sound) {
    int taps = SECOND * 3 / 10;
    double[] response = new double[taps];
    int delay = SECOND * 3 / 100;
    for (int i = delay; i < taps; i++) {
      response[i] = 0.1 * random.nextGaussian() * Math.pow(10, -3.0 * (i - delay) / (0.3 * SECOND));
    }
    response[delay] = 0.5;
    return signal(
        sound.length,
        n -> {
          double sum = 2 * random.nextGaussian();
          for (int i = delay; i < Math.min(taps, n + 1); i++) {
            sum += response[i] * sound[n - i];
          }
          return sum;
        });
  }

  private static short[] signal(int length, IntToDoubleFunction value) {
    short[] samples = new short[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (short) Math.max(-32_768, Math.min(32_767, Math.round(value.applyAsDouble(i))));
    }
    return samples;
  }

  private static short[] add(short[] one, short[] other) {
    return signal(one.length, i -> one[i] + other[i]);
  }

  private static short[] negative(short[] sound) {
    return signal(sound.length, i -> -sound[i]);
  }
}
