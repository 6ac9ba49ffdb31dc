package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EchoWatchTest {
  private final EchoWatch watch = new EchoWatch();

  @Test
  void believesNothingAtFirst() {
    assertThat(watch.wasClean(0)).isFalse();
  }

  @Test
  void believesNothingWhileTheEchoIsInTheMicrophone() {
    feed(500, 800, 700, 3_000);

    assertThat(watch.wasClean(0)).isFalse();
  }

  @Test
  void believesOnceTheCancellerHasTakenTheEcho() {
    feed(50, 800, 800, 3_000);
    feed(100, 800, 150, 3_000);

    assertThat(watch.wasClean(0)).isTrue();
    assertThat(watch.wasClean(140)).isFalse();
  }

  @Test
  void believesWhereThereIsNoEcho() {
    feed(100, 20, 20, 3_000);

    assertThat(watch.wasClean(0)).isTrue();
  }

  @Test
  void aPersonWhoSpeaksMeanwhileIsJudgedByWhatWasBefore() {
    feed(100, 800, 100, 3_000);
    feed(40, 3_000, 2_900, 3_000);

    assertThat(watch.wasClean(40)).isTrue();
  }

  @Test
  void aSilentLoudspeakerChangesNothing() {
    feed(100, 800, 100, 3_000);
    feed(150, 3_000, 3_000, 0);

    assertThat(watch.wasClean(0)).isTrue();
  }

  private void feed(int frames, int microphone, int cleaned, int loudspeaker) {
    for (int i = 0; i < frames; i++) {
      watch.accept(constant(microphone), constant(cleaned), constant(loudspeaker));
    }
  }

  private static short[] constant(int amplitude) {
    short[] samples = new short[Frame.LENGTH];
    Arrays.fill(samples, (short) amplitude);
    return samples;
  }
}
