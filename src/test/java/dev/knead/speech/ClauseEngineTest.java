package dev.knead.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.markup.Ssml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A synthesizer that says every clause in 100 ms, with 50 ms of silence around it. */
class ClauseEngineTest {
  private static final Delivery USUAL = new Delivery(120, 100);
  private static final int SOUND = (int) Frame.samples(100);
  private static final int SILENCE = (int) Frame.samples(50);
  private static final int MARGIN = (int) Frame.samples(20);
  private static final short LEVEL = 1_000;

  private final List<String> said = new ArrayList<>();
  private final List<Delivery> deliveries = new ArrayList<>();

  private ClauseEngine engine(int clausePause, Map<String, String> pronunciations) {
    VoicePack pack =
        new VoicePack(
            "test",
            Path.of("test"),
            new VoicePack.About("Test", "en-US", "MIT", "Nobody", "Hello."),
            "test",
            PackSettings.NONE,
            new VoicePack.Manner(USUAL, 0, clausePause),
            pronunciations,
            Set.of());
    return new ClauseEngine(pack) {
      @Override
      protected Pcm say(String words, Delivery delivery) {
        said.add(words);
        deliveries.add(delivery);
        short[] samples = new short[SOUND + 2 * SILENCE];
        for (int i = 0; i < SOUND; i++) {
          samples[SILENCE + i] = LEVEL;
        }
        return new Pcm(samples);
      }

      @Override
      protected Set<Ability> abilities() {
        return EnumSet.of(Ability.RATE, Ability.PITCH);
      }

      @Override
      protected Optional<String> spelled(String phones) {
        return phones.equals("ok") ? Optional.of("coined") : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }

  private Pcm render(ClauseEngine engine, String text) throws Exception {
    return engine.render(Ssml.parse(text), USUAL);
  }

  @Test
  void aSentenceIsOneClauseWhereTheEngineMakesItsOwnPauses() throws Exception {
    Pcm sound = render(engine(0, Map.of()), "Lean in, slowly: now.");

    assertThat(said).containsExactly("Lean in, slowly: now.");
    assertThat(sound.samples()).hasSize(SOUND + 2 * SILENCE);
  }

  @Test
  void clausesAreSpokenOneByOneWithPausesBetween() throws Exception {
    Pcm sound = render(engine(250, Map.of()), "Lean in, slowly: now. It is 3,000.");

    assertThat(said).containsExactly("Lean in,", "slowly:", "now. It is 3,000.");
    int clause = SOUND + 2 * MARGIN;
    int pause = (int) Frame.samples(250);
    assertThat(sound.samples()).hasSize(3 * clause + 2 * pause);
    assertThat(sound.samples()[MARGIN]).isEqualTo(LEVEL);
    assertThat(sound.samples()[clause + pause / 2]).isZero();
  }

  @Test
  void aBreakIsAsLongAsItSays() throws Exception {
    Pcm sound = render(engine(250, Map.of()), "Lean in. <break time='1s'/> Now.");

    assertThat(said).containsExactly("Lean in.", "Now.");
    assertThat(sound.samples()).hasSize(2 * (SOUND + 2 * MARGIN) + Frame.RATE);
  }

  @Test
  void breaksAtTheEndsAreKept() throws Exception {
    Pcm sound = render(engine(0, Map.of()), "<break time='1s'/>Now.<break time='2s'/>");

    assertThat(sound.samples()).hasSize(3 * Frame.RATE + SOUND + 2 * SILENCE);
  }

  @Test
  void mannersChangeRatePitchAndLoudness() throws Exception {
    Pcm sound =
        render(
            engine(0, Map.of()),
            "Lean <prosody rate='50%' pitch='+10%' volume='-6dB'>in slowly</prosody>");

    assertThat(said).containsExactly("Lean", "in slowly");
    assertThat(deliveries).containsExactly(USUAL, new Delivery(60, 110));
    int second = SOUND + 2 * MARGIN + MARGIN + 10;
    assertThat((int) sound.samples()[second]).isEqualTo(501);
  }

  @Test
  void aRateBeyondWhatThereIsIsTheNearestOne() throws Exception {
    render(
        engine(0, Map.of()),
        "<prosody rate='x-slow'><emphasis level='strong'>a</emphasis></prosody>");

    assertThat(deliveries).containsExactly(new Delivery(61, 108));
    assertThat(new Delivery(60, 50).in(new dev.knead.markup.Prosody(0.5, 0.5, 0)))
        .isEqualTo(new Delivery(60, 50));
  }

  @Test
  void pronunciationsOfThePackGoBeforeThoseOfTheLanguage() throws Exception {
    render(
        engine(0, Map.of("sacrum", "sack rum", "hip", "/ok/")), "From hip to sacrum, effleurage.");

    assertThat(said).containsExactly("From coined to sack rum, eff luh rahzh.");
  }

  @Test
  void soundsThatTheEngineCanNotSpeakAreReadAsWritten() throws Exception {
    render(engine(0, Map.of()), "The <phoneme ph='ʕ'>sacrum</phoneme> now");

    assertThat(said).containsExactly("The sacrum now");
  }

  @Test
  void signsAloneAreNotSpoken() throws Exception {
    render(engine(250, Map.of()), "Now, …, then.");

    assertThat(said).containsExactly("Now,", "then.");
  }
}
