package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knead.audio.Frame;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is taken for a burst of sound. */
class SpeechActivityTest {
  private static final long GAP = Frame.samples(300);

  private final SpeechActivity activity = new SpeechActivity(GAP);
  private final SplittableRandom noise = new SplittableRandom(1);

  @Test
  void silenceHasNoBurst() {
    feed(2_000, 20, 0);

    assertThat(activity.burst()).isEmpty();
  }

  @Test
  void aWordIsABurstWithQuietBeforeAndAfterIt() {
    feed(1_000, 20, 0);
    feed(400, 2_000, 0);
    feed(200, 20, 0);

    SpeechActivity.Burst burst = activity.burst().orElseThrow();
    assertThat(Frame.millis(burst.from())).isEqualTo(1_000);
    assertThat(Frame.millis(burst.to())).isEqualTo(1_400);
    assertThat(burst.before()).isGreaterThan(GAP);
    assertThat(Frame.millis(activity.quietFor())).isEqualTo(200);
  }

  @Test
  void theSilenceWithinAWordDoesNotEndIt() {
    feed(1_000, 20, 0);
    feed(200, 2_000, 0);
    feed(120, 20, 0);
    feed(100, 2_000, 0);

    assertThat(Frame.millis(activity.burst().orElseThrow().from())).isEqualTo(1_000);
  }

  @Test
  void afterAGapASoundIsABurstOfItsOwn() {
    feed(1_000, 20, 0);
    feed(200, 2_000, 0);
    feed(320, 20, 0);
    feed(100, 2_000, 0);

    SpeechActivity.Burst burst = activity.burst().orElseThrow();
    assertThat(Frame.millis(burst.from())).isEqualTo(1_520);
    assertThat(Frame.millis(burst.before())).isEqualTo(320);
  }

  @Test
  void steadyNoiseIsTheBackground() {
    feed(8_000, 1_000, 0);

    assertThat(activity.quietFor()).isGreaterThan(GAP);
    feed(300, 4_000, 0);
    assertThat(activity.quietFor()).isZero();
  }

  @Test
  void theTailOfARoomIsQuiet() {
    feed(1_000, 20, 0);
    feed(400, 8_000, 0);
    feed(200, 700, 0);

    assertThat(Frame.millis(activity.quietFor())).isEqualTo(200);
  }

  @Test
  void whatMayBeEchoIsNoSound() {
    feed(1_000, 20, 0);
    feed(400, 2_000, 1_500.0 * 1_500);
    assertThat(activity.burst()).isEmpty();

    feed(400, 2_000, 500.0 * 500);
    assertThat(activity.burst()).isPresent();
  }

  @Test
  void tellsHowMuchSoundThereWasBeforeABurst() {
    feed(6_000, 20, 0);
    feed(1_000, 2_000, 0);
    feed(1_000, 20, 0);
    feed(300, 2_000, 0);

    assertThat(activity.burst().orElseThrow().unrest()).isCloseTo(0.2, within(0.01));
  }

  @Test
  void forgetsTheUnrestThatWasNone() {
    feed(1_000, 20, 0);
    feed(1_000, 2_000, 0);
    activity.calm();
    feed(1_000, 20, 0);
    feed(300, 2_000, 0);

    assertThat(activity.burst().orElseThrow().unrest()).isZero();
  }

  private void feed(int millis, int level, double echo) {
    for (int i = 0; i < millis / Frame.MILLIS; i++) {
      short[] samples = new short[Frame.LENGTH];
      for (int j = 0; j < samples.length; j++) {
        samples[j] = (short) (noise.nextBoolean() ? level : -level);
      }
      activity.accept(samples, echo);
    }
  }
}
