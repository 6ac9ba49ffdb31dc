package dev.knead.bench;

import dev.knead.language.Sentence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What one voice will say: it is spoken only when somebody listens, since hours of speech don't fit
 * into memory.
 *
 * @param voice who speaks
 * @param sentences from which it reads
 * @param first the sentence to begin with; after the last one follows the first
 * @param seconds how much
 */
public record CoachTurn(Voice voice, List<Sentence> sentences, int first, double seconds) {
  /** So many sentences are some two minutes; the next turn goes on about there. */
  private static final int SENTENCES = 29;

  public CoachTurn {
    sentences = List.copyOf(sentences);
  }

  /** So many turns, voice by voice. */
  public static List<CoachTurn> of(
      List<Voice> voices, List<Sentence> sentences, int turns, double seconds) {
    List<CoachTurn> all = new ArrayList<>();
    for (int turn = 0; turn < turns; turn++) {
      for (Voice voice : voices) {
        all.add(new CoachTurn(voice, sentences, turn * SENTENCES % sentences.size(), seconds));
      }
    }
    return all;
  }

  /** Speaks. */
  public CoachSpeech speak() throws IOException {
    List<Sentence> rotated = new ArrayList<>(sentences);
    Collections.rotate(rotated, -first);
    return CoachSpeech.of(voice, rotated, seconds);
  }
}
