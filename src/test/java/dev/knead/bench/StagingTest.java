package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagingTest {
  private static final int RATE = 16_000;

  /** Half a second of a "word" of RMS 700, silence around it. */
  private static final Signal WORD = Signal.noise(RATE / 2, 700, 1).padded(1_600, 3_200);

  private static double rms(short[] samples, int from, int to) {
    double sum = 0;
    for (short sample : Arrays.copyOfRange(samples, from, to)) {
      sum += (double) sample * sample;
    }
    return Math.sqrt(sum / (to - from));
  }

  @Test
  void aCloseWordIsAsLoudAsAskedForWithFaintNoiseAroundIt() {
    Take take = Staging.close(WORD, 2_000, 3);
    short[] microphone = take.scene().microphone();

    assertThat(take.from()).isEqualTo(24_000 + 1_600);
    assertThat(take.to()).isEqualTo(24_000 + 1_600 + RATE / 2);
    assertThat(rms(microphone, take.from(), take.to())).isCloseTo(2_000, within(30.0));
    assertThat(rms(microphone, 0, take.from())).isCloseTo(20, within(1.0));
    assertThat(rms(microphone, take.to(), microphone.length)).isCloseTo(20, within(1.0));
    assertThat(microphone.length - take.to()).isGreaterThan(3 * RATE / 2);
    assertThat(take.scene().loudspeaker()).hasSameSizeAs(microphone).containsOnly(0);
  }

  @Test
  void inARoomTheWordEndsLaterByTheStraightWay() {
    ImpulseResponse room = new ImpulseResponse(new float[] {0, 0, 0.1f, 0, 0.02f}, 2);

    Take take = Staging.inRoom(WORD, room, 500, 3);

    assertThat(take.to()).isEqualTo(Staging.close(WORD, 500, 3).to() + 2);
    assertThat(rms(take.scene().microphone(), take.from(), take.to())).isCloseTo(500, within(15.0));
  }

  @Test
  void othersTalkAsLoudlyAsTheWordAndASecondBeforeIt() {
    Take take = Staging.afterTalk(WORD, 2_000, Signal.noise(7_000, 55, 2), 6_000, 3);
    short[] microphone = take.scene().microphone();

    assertThat(rms(microphone, RATE, 2 * RATE)).isCloseTo(2_000, within(100.0));
    assertThat(rms(microphone, 5 * RATE, 6 * RATE)).isCloseTo(20, within(1.0));
    assertThat(take.from()).isEqualTo(6 * RATE + 1_600);
    assertThat(rms(microphone, take.from(), take.to())).isCloseTo(2_000, within(30.0));
  }

  @Test
  void noiseIsBelowTheWordAsAskedForAndRunsBeforeAndAfterIt() {
    ImpulseResponse none = new ImpulseResponse(new float[] {1}, 0);

    Take take = Staging.inNoise(WORD, none, 1_000, Signal.noise(7_000, 55, 2), 6_000, 10, 3);
    short[] microphone = take.scene().microphone();

    assertThat(rms(microphone, 0, RATE)).isCloseTo(1_000 / Math.sqrt(10), within(10.0));
    assertThat(rms(microphone, microphone.length - RATE, microphone.length))
        .isCloseTo(1_000 / Math.sqrt(10), within(10.0));
    assertThat(take.from()).isGreaterThan(3 * RATE);
  }

  @Test
  void mixturesAreAsLongAsAskedForAndNoTwoTheSame() {
    List<Signal> noises = List.of(Signal.noise(7_000, 55, 2), Signal.noise(40 * RATE, 900, 3));

    short[] one = Staging.mixture(noises, 60 * RATE, 1).scene().microphone();

    assertThat(one).hasSize(60 * RATE);
    assertThat(rms(one, 0, one.length)).isBetween(30.0, 4_300.0);
    assertThat(one).isEqualTo(Staging.mixture(noises, 60 * RATE, 1).scene().microphone());
    assertThat(one).isNotEqualTo(Staging.mixture(noises, 60 * RATE, 2).scene().microphone());
  }

  @Test
  void aRecordedWordKeepsItsLevel() {
    Take take = Staging.asRecorded(WORD, 3);

    assertThat(rms(take.scene().microphone(), take.from(), take.to())).isCloseTo(700, within(10.0));
  }
}
