package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Level;
import dev.knead.audio.Levelling;
import dev.knead.audio.Pcm;
import dev.knead.audio.ProgrammeLoudness;
import dev.knead.language.Prompts;
import dev.knead.language.Sentence;
import dev.knead.markup.MarkedText;
import dev.knead.routine.Routine;
import dev.knead.session.Foresight;
import dev.knead.speech.ReadyVoices;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every ready voice says the sentences of every routine, audibly and as loud as the others: the
 * built-in ones all of them, the programs' ones every third; {@code mvn verify -P soak} has them
 * say all.
 */
class ReadyVoicesIT {
  /** Some LU: a single short word is not measured as exactly as a sentence. */
  private static final double NEAR = 1.5;

  private static final int STRIDE = System.getProperty("knead.sentences") == null ? 3 : 1;

  private static List<MarkedText> sentences;

  @BeforeAll
  static void collect() throws IOException {
    Prompts prompts = Prompts.load("en-US");
    List<Sentence> all = new ArrayList<>(prompts.fixed());
    for (Routine routine : RoutineLibrary.of(Home.locate(Map.of())).routines()) {
      Foresight.speeches(routine).forEach(speech -> all.addAll(prompts.sentences(speech)));
    }
    sentences = all.stream().map(Sentence::words).distinct().toList();
  }

  /** Those whose program is installed here; the built-in ones always are. */
  static Stream<VoicePack> ready() throws IOException {
    return ReadyVoices.all().all().stream()
        .filter(voice -> voice.vocabulary().isEmpty() && Voices.obstacle(voice).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("ready")
  void saysEverySentence(VoicePack voice) throws IOException {
    assertThat(sentences).hasSizeGreaterThan(150);
    try (SpeechEngine engine = ReadyVoices.all().open(voice)) {
      int stride = voice.engine().equals("program") ? STRIDE : 1;
      for (int i = 0; i < sentences.size(); i += stride) {
        MarkedText sentence = sentences.get(i);
        Pcm sound = engine.render(sentence, voice.delivery());

        double words = sentence.spoken().split("\\s+", -1).length;
        assertThat(sound.duration().toMillis() / words)
            .as("milliseconds a word: " + sentence.text())
            .isBetween(100.0, 2_000.0);
        assertThat(ProgrammeLoudness.lufs(sound))
            .as(sentence.text())
            .isBetween(Levelling.COMMON_LUFS - NEAR, Levelling.COMMON_LUFS + NEAR);
        assertThat(Level.of(sound).clippedShare()).as(sentence.text()).isZero();
      }
    }
  }
}
