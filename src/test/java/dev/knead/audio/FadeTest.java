package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FadeTest {
  private static final short LEVEL = 10_000;

  @Test
  void bothEndsRiseFromNothingInFiveMilliseconds() {
    short[] samples = Fade.ends(steady(1_000)).samples();

    assertThat(samples).hasSize(1_000);
    assertThat(samples[0]).isZero();
    assertThat(samples[40]).isEqualTo((short) (LEVEL / 2));
    assertThat(Arrays.copyOfRange(samples, 80, 920)).containsOnly(LEVEL);
    assertThat(samples[959]).isEqualTo((short) (LEVEL / 2));
    assertThat(samples[999]).isZero();
    assertNoClick(samples);
  }

  @Property(tries = 100)
  void howeverShortItsEndsAreSilent(@ForAll @IntRange(min = 1, max = 400) int length) {
    short[] samples = Fade.ends(steady(length)).samples();

    assertThat(samples).hasSize(length);
    assertThat(samples[0]).isZero();
    assertThat(samples[length - 1]).isZero();
  }

  @Test
  void ofNothingThereIsNothing() {
    assertThat(Fade.ends(steady(0)).samples()).isEmpty();
    assertThat(Fade.out(steady(0), 0).samples()).isEmpty();
    assertThat(Fade.out(steady(500), 500).samples()).isEmpty();
  }

  @Test
  void theSoundItselfIsNotWrittenInto() {
    Pcm sound = steady(500);
    Fade.ends(sound);
    Fade.out(sound, 100);

    assertThat(sound.samples()).containsOnly(LEVEL);
  }

  @Property(tries = 100)
  void aCutGoesOnFromWhereItWasAndEndsInSilence(@ForAll @IntRange(max = 840) int from) {
    short[] samples = Fade.out(steady(1_000), from).samples();

    assertThat(samples).hasSize(160);
    assertThat((int) samples[0]).isBetween(LEVEL - 10, (int) LEVEL);
    assertThat(samples[80]).isBetween((short) (LEVEL * 0.45), (short) (LEVEL * 0.55));
    assertThat(samples[159]).isZero();
    assertNoClick(samples);
  }

  @Test
  void aCutPlaysWhatComesNext() {
    short[] rising = new short[1_000];
    for (int i = 0; i < rising.length; i++) {
      rising[i] = (short) i;
    }

    assertThat((int) Fade.out(new Pcm(rising), 600).samples()[0]).isEqualTo(600);
  }

  @Property(tries = 100)
  void aCutNearTheEndIsAsLongAsThereIsSound(@ForAll @IntRange(min = 841, max = 999) int from) {
    short[] samples = Fade.out(steady(1_000), from).samples();

    assertThat(samples).hasSize(1_000 - from);
    assertThat(samples[samples.length - 1]).isZero();
  }

  /** Over 5 ms a raised cosine moves by pi / 2 / 80 of the level in a sample at most. */
  private static void assertNoClick(short[] samples) {
    for (int i = 1; i < samples.length; i++) {
      assertThat(Math.abs(samples[i] - samples[i - 1])).isLessThan((int) (LEVEL * 0.0201));
    }
  }

  private static Pcm steady(int length) {
    short[] samples = new short[length];
    Arrays.fill(samples, LEVEL);
    return new Pcm(samples);
  }
}
