package dev.knead.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LevellingTest {
  @Property(tries = 50)
  void speechComesToTheLevelAndBelowTheCeiling(
      @ForAll @IntRange(min = 300, max = 4_000) int millis,
      @ForAll @DoubleRange(min = 1_500, max = 32_000) double peak,
      @ForAll @DoubleRange(min = -30, max = -16) double target,
      @ForAll long seed) {
    Pcm levelled = Levelling.to(target, Babble.of(millis, peak, seed));

    assertThat(ProgrammeLoudness.lufs(levelled)).isCloseTo(target, within(0.5));
    assertThat(Level.of(levelled).peak()).isLessThanOrEqualTo(Limiter.CEILING);
  }

  @Test
  void whereTheLimiterWorksTheLevelIsKeptToo() {
    Pcm soft = Babble.of(3_000, 8_000, 1);
    double untilTheCeiling = 20 * Math.log10(Limiter.CEILING / 8_000.0);
    double target = ProgrammeLoudness.lufs(soft) + untilTheCeiling + 1.5;

    Pcm levelled = Levelling.to(target, soft);

    assertThat(ProgrammeLoudness.lufs(levelled)).isCloseTo(target, within(0.5));
    assertThat(Level.of(levelled).peak()).isBetween(Limiter.CEILING - 50, Limiter.CEILING);
  }

  @Test
  void aClickDoesNotKeepTheVoiceSoft() {
    Pcm voice = Babble.of(4_000, 1_500, 1);
    short[] clicked = voice.samples().clone();
    clicked[100] = 32_000;
    clicked[101] = -32_000;

    Pcm levelled = Levelling.to(-23, new Pcm(clicked));

    short[] withoutClick = Arrays.copyOfRange(levelled.samples(), 1_000, clicked.length);
    assertThat(ProgrammeLoudness.lufs(new Pcm(withoutClick))).isCloseTo(-23, within(0.5));
  }

  @Property(tries = 30)
  void nothingPassesTheCeilingWhateverIsAskedFor(
      @ForAll short[] samples, @ForAll @DoubleRange(min = -40, max = 10) double target) {
    assertThat(Level.of(Levelling.to(target, new Pcm(samples))).peak())
        .isLessThanOrEqualTo(Limiter.CEILING);
  }

  @Test
  void silenceStaysSilence() {
    Pcm silence = new Pcm(new short[Frame.RATE]);
    Pcm nothing = new Pcm(new short[0]);

    assertThat(Levelling.to(-23, silence)).isSameAs(silence);
    assertThat(Levelling.to(-23, nothing)).isSameAs(nothing);
  }

  @Test
  void faintNoiseIsAmplifiedByThirtyDecibelsAtMost() {
    Pcm faint = Babble.of(2_000, 100, 1);

    assertThat(ProgrammeLoudness.lufs(Levelling.to(-10, faint)))
        .isCloseTo(ProgrammeLoudness.lufs(faint) + 30, within(0.5));
  }

  @Test
  void theSoundItselfIsNotWrittenInto() {
    Pcm sound = Babble.of(500, 20_000, 1);
    short[] before = sound.samples().clone();

    Levelling.to(-30, sound);

    assertThat(sound.samples()).isEqualTo(before);
  }
}
