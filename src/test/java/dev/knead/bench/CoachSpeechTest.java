package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knead.language.Phrasebook;
import dev.knead.language.Prompts;
import dev.knead.language.Sentence;
import dev.knead.markup.MarkedText;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoachSpeechTest {
  /** Speaks a second a sentence, as loud as the sentence has letters. */
  private static final class Second implements Voice {
    @Override
    public String name() {
      return "second";
    }

    @Override
    public Signal say(String words) {
      return Signal.noise(16_000, 100.0 * words.length(), 1);
    }
  }

  private static final List<Sentence> SENTENCES =
      List.of(
          new Sentence(MarkedText.plain("Begin."), Set.of()),
          new Sentence(MarkedText.plain("Say next now."), Set.of()),
          new Sentence(MarkedText.plain("Never spoken."), Set.of()));

  @Test
  void sentencesFollowEachOtherUntilThereIsEnough() throws IOException {
    CoachSpeech speech = CoachSpeech.of(new Second(), SENTENCES, 2);

    assertThat(speech.sound().length()).isEqualTo(2 * (16_000 + 6_400));
  }

  @Test
  void aPieceIsCutOutOfIt() throws IOException {
    CoachSpeech piece = CoachSpeech.of(new Second(), SENTENCES, 2).piece(16_000, 22_400);

    assertThat(piece.voice()).isEqualTo("second");
    assertThat(piece.sound().piece(0, 6_400).rms()).isZero();
    assertThat(piece.sound().piece(6_400, 16_000).rms()).isCloseTo(1_300, within(30.0));
  }

  @Test
  void eachTurnGoesOnWithOtherSentencesAndBeginsAgainAfterTheLast() throws IOException {
    List<CoachTurn> turns = CoachTurn.of(List.of(new Second()), SENTENCES, 2, 2);
    Signal second = turns.get(1).speak().sound();

    assertThat(turns).extracting(CoachTurn::first).containsExactly(0, 2);
    assertThat(second.piece(0, 16_000).rms()).isCloseTo(1_300, within(30.0));
    assertThat(second.piece(22_400, 16_000).rms()).isCloseTo(600, within(30.0));
  }

  @Test
  void theScriptWithoutRoutinesIsEmpty() {
    Phrasebook phrasebook = Phrasebook.load("en-US");

    assertThat(CoachScript.of(List.of(), Prompts.load("en-US", phrasebook))).isEmpty();
  }
}
