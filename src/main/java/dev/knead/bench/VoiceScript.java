package dev.knead.bench;

import dev.knead.language.Prompts;
import dev.knead.language.Sentence;
import dev.knead.markup.MarkedText;
import dev.knead.routine.Routine;
import dev.knead.session.Foresight;
import dev.knead.session.Prompt;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a voice has to say to be measured: each sentence that sessions say, once.
 *
 * @param sentences in the order of the sessions
 */
public record VoiceScript(List<MarkedText> sentences) {
  public VoiceScript {
    sentences = List.copyOf(sentences);
  }

  /** The sentences of the routines' sessions, and after them those that every session may say. */
  public static VoiceScript of(List<Routine> routines, Prompts prompts) {
    Set<MarkedText> distinct = new LinkedHashSet<>();
    for (Routine routine : routines) {
      for (List<Prompt> speech : Foresight.speeches(routine)) {
        add(prompts.sentences(speech), distinct);
      }
    }
    add(prompts.fixed(), distinct);
    return new VoiceScript(new ArrayList<>(distinct));
  }

  private static void add(List<Sentence> sentences, Set<MarkedText> to) {
    for (Sentence sentence : sentences) {
      if (!SpokenWords.of(sentence.words().spoken()).isEmpty()) {
        to.add(sentence.words());
      }
    }
  }

  /**
   * What a voice of few words can say of it.
   *
   * @param vocabulary in lower case; empty when it can say any word
   */
  public VoiceScript within(Set<String> vocabulary) {
    return new VoiceScript(
        sentences.stream()
            .filter(
                sentence ->
                    vocabulary.isEmpty()
                        || vocabulary.containsAll(SpokenWords.of(sentence.spoken())))
            .toList());
  }

  /**
   * So many of its sentences, evenly spread; the same ones each time.
   *
   * @param most at least 1; of fewer, all are taken
   */
  public VoiceScript sample(int most) {
    List<MarkedText> sample = new ArrayList<>();
    int count = Math.min(most, sentences.size());
    for (int i = 0; i < count; i++) {
      sample.add(sentences.get((int) ((long) i * sentences.size() / count)));
    }
    return new VoiceScript(sample);
  }
}
