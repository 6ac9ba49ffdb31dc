package dev.knead.hearing;

import dev.knead.audio.Frame;
import dev.knead.hearing.Recognizer.Expectation;
import dev.knead.hearing.Utterance.Reading;
import dev.knead.language.Vocabulary;
import dev.knead.session.Spoken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what a burst of sound asks. It is recognized in several renditions among the active phrases
 * and decoys, and once more among everything that the language has: the second opinion.
 */
final class Judge {
  private final Recognizer recognizer;
  private final List<Rendition> renditions;
  private final Optional<Rendition> secondOpinion;

  /**
   * A judge.
   *
   * @param renditions how to present a clip; each one costs a recognition
   * @param secondOpinion how to present it to the one who knows all words; empty for none
   */
  Judge(Recognizer recognizer, List<Rendition> renditions, Optional<Rendition> secondOpinion) {
    this.recognizer = recognizer;
    this.renditions = List.copyOf(renditions);
    this.secondOpinion = secondOpinion;
  }

  /**
   * What a clip asks.
   *
   * @param clip a burst with a little of the room before and after
   * @param from the burst's first sample in it
   * @param to the sample after the burst
   * @return empty when no rendition is like any of the phrases
   */
  Optional<Verdict> judge(double[] clip, long from, long to, Vocabulary vocabulary) {
    List<Margins> margins =
        renditions.stream()
            .map(rendition -> recognize(clip, rendition, Expectation.PHRASES))
            .map(utterance -> Margins.of(utterance, vocabulary))
            .toList();
    Map<Spoken, Double> means = new HashMap<>();
    for (Margins each : margins) {
      for (Spoken candidate : each.candidates()) {
        means.put(
            candidate, margins.stream().mapToDouble(m -> m.margin(candidate)).average().orElse(0));
      }
    }
    return Margins.likeliest(means)
        .map(spoken -> verdict(spoken, means.get(spoken), margins, clip, from, to, vocabulary));
  }

  private Utterance recognize(double[] clip, Rendition rendition, Expectation expectation) {
    return recognizer.recognize(Pcm16.of(rendition.apply(clip)), expectation);
  }

  private Verdict verdict(
      Spoken spoken,
      double mean,
      List<Margins> margins,
      double[] clip,
      long from,
      long to,
      Vocabulary vocabulary) {
    Reading reading =
        margins.stream().flatMap(each -> each.reading(spoken).stream()).findFirst().orElseThrow();
    double common = Math.max(0, Math.min(reading.to(), to) - Math.max(reading.from(), from));
    double best = margins.stream().mapToDouble(each -> each.margin(spoken)).max().orElseThrow();
    Utterance second =
        secondOpinion
            .map(rendition -> recognize(clip, rendition, Expectation.ANYTHING))
            .orElse(new Utterance(List.of()));
    Evidence evidence =
        new Evidence(
            mean,
            best,
            shortfall(second, spoken, vocabulary),
            words(second),
            common / (to - from),
            common / Math.max(1, reading.to() - reading.from()),
            (double) (to - from) / Frame.RATE);
    return new Verdict(reading.text(), spoken, evidence.score());
  }

  /** How far the command is behind the best of the second opinion's readings. */
  private static double shortfall(Utterance second, Spoken spoken, Vocabulary vocabulary) {
    double best = Double.NEGATIVE_INFINITY;
    double ours = Double.NEGATIVE_INFINITY;
    for (Reading reading : second.readings()) {
      if (!reading.silent()) {
        best = Math.max(best, reading.score());
        if (vocabulary.meaning(reading.text()).filter(spoken::equals).isPresent()) {
          ours = Math.max(ours, reading.score());
        }
      }
    }
    if (best == Double.NEGATIVE_INFINITY) {
      // It heard nothing, which speaks neither for nor against.
      return Evidence.NOT_AMONG_THEM / 2;
    }
    return Math.max(Evidence.NOT_AMONG_THEM, ours - best);
  }

  private static int words(Utterance second) {
    return second.readings().stream()
        .filter(reading -> !reading.silent())
        .findFirst()
        .map(reading -> reading.text().split(" ").length)
        .orElse(0);
  }
}
