package dev.knead.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Pcm;
import dev.knead.markup.MarkedText;
import dev.knead.markup.Ssml;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedEngineTest {
  private static final Delivery USUAL = new Delivery(120, 100);
  private static final MarkedText TEXT = MarkedText.plain("Begin now.");

  @TempDir Path folder;
  private final List<String> rendered = new ArrayList<>();

  private SpeechEngine engine(String version) {
    return new SpeechEngine() {
      @Override
      public Pcm render(MarkedText text, Delivery delivery) {
        rendered.add(text.text() + delivery.wordsPerMinute());
        return new Pcm(new short[] {1, 2, 3});
      }

      @Override
      public String version() {
        return version;
      }

      @Override
      public void close() {}
    };
  }

  private static VoicePack pack(String id, Map<String, String> pronunciations, String setting) {
    return new VoicePack(
        id,
        Path.of(id),
        new VoicePack.About("Test", "en-US", "MIT", "Nobody", "Hello."),
        "test",
        new PackSettings(Map.of("voice", setting)),
        new VoicePack.Manner(USUAL, 0, 0),
        pronunciations,
        Set.of());
  }

  private CachedEngine cached(SpeechEngine engine, VoicePack pack) {
    return new CachedEngine(
        engine, pack, new PhraseCache(folder, PhraseCache.USUAL_BYTES, Clock.systemUTC()));
  }

  @Test
  void aSentenceIsSpokenOnce() throws Exception {
    VoicePack pack = pack("a", Map.of(), "x");
    cached(engine("1"), pack).render(TEXT, USUAL);
    Pcm again = cached(engine("1"), pack).render(TEXT, USUAL);

    assertThat(rendered).hasSize(1);
    assertThat(again.samples()).containsExactly(1, 2, 3);
  }

  @Test
  void whateverMakesItSoundOtherwiseMakesItAnother() throws Exception {
    VoicePack pack = pack("a", Map.of(), "x");
    cached(engine("1"), pack).render(TEXT, USUAL);
    cached(engine("1"), pack).render(TEXT, new Delivery(130, 100));
    cached(engine("1"), pack).render(TEXT, new Delivery(120, 101));
    cached(engine("1"), pack).render(Ssml.parse("<emphasis>Begin now.</emphasis>"), USUAL);
    cached(engine("2"), pack).render(TEXT, USUAL);
    cached(engine("1"), pack("b", Map.of(), "x")).render(TEXT, USUAL);
    cached(engine("1"), pack("a", Map.of("now", "nao"), "x")).render(TEXT, USUAL);
    cached(engine("1"), pack("a", Map.of(), "y")).render(TEXT, USUAL);

    assertThat(rendered).hasSize(8);
  }
}
