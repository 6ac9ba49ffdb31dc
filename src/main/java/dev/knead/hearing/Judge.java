package dev.knead.hearing;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.hearing.Recognizer.Expectation;
import dev.knead.hearing.Utterance.Reading;
import dev.knead.language.Vocabulary;
import dev.knead.session.Spoken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what a burst of sound asks. It is recognized in several renditions among the active phrases
 * and decoys, and once more among everything that the language has: the second opinion.
 */
final class Judge {
  /** After so many renditions that are all hopeless, no other one is tried. */
  private static final int LOOK_TWICE = 2;

  private static final double HOPELESS = -6;

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
   * @param least the score below which nobody wants to know: it saves asking further
   * @return empty when nothing that was recognized reaches that score
   */
  Optional<Verdict> judge(double[] clip, long from, long to, Vocabulary vocabulary, double least) {
    List<Margins> margins = new ArrayList<>();
    for (Rendition rendition : renditions) {
      Utterance utterance = recognize(clip, rendition, Expectation.PHRASES);
      margins.add(Margins.of(utterance, vocabulary));
      if (margins.size() == LOOK_TWICE && hopeless(margins)) {
        return Optional.empty();
      }
    }
    Map<Spoken, Double> means = new HashMap<>();
    for (Margins each : margins) {
      for (Spoken candidate : each.candidates()) {
        means.put(
            candidate, margins.stream().mapToDouble(m -> m.margin(candidate)).average().orElse(0));
      }
    }
    return Margins.likeliest(means)
        .map(spoken -> verdict(spoken, margins, clip, from, to, vocabulary, least))
        .filter(verdict -> verdict.score() >= least);
  }

  private static boolean hopeless(List<Margins> margins) {
    return margins.stream()
        .allMatch(each -> each.candidates().stream().allMatch(c -> each.margin(c) < HOPELESS));
  }

  private Utterance recognize(double[] clip, Rendition rendition, Expectation expectation) {
    return recognizer.recognize(Pcm.of(rendition.apply(clip)).samples(), expectation);
  }

  private Verdict verdict(
      Spoken spoken,
      List<Margins> margins,
      double[] clip,
      long from,
      long to,
      Vocabulary vocabulary,
      double least) {
    Reading reading =
        margins.stream().flatMap(each -> each.reading(spoken).stream()).findFirst().orElseThrow();
    double common = Math.max(0, Math.min(reading.to(), to) - Math.max(reading.from(), from));
    double[] each = margins.stream().mapToDouble(m -> m.margin(spoken)).sorted().toArray();
    Evidence evidence =
        new Evidence(
            each[each.length / 2],
            each[each.length - 1],
            common / (to - from),
            (to - from) / usualLength(reading.text()),
            Evidence.Opinion.AGREES);
    if (secondOpinion.isPresent() && evidence.score() >= least) {
      Utterance second = recognize(clip, secondOpinion.get(), Expectation.ANYTHING);
      evidence = evidence.with(opinion(second, spoken, vocabulary));
    }
    return new Verdict(reading.text(), spoken, evidence.score());
  }

  /** The length that few people need more than for a phrase, in samples. */
  private static double usualLength(String phrase) {
    return Frame.samples(550) + Frame.samples(250) * (double) phrase.split(" ").length;
  }

  private static Evidence.Opinion opinion(Utterance second, Spoken spoken, Vocabulary vocabulary) {
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
    double shortfall =
        best == Double.NEGATIVE_INFINITY
            // It heard nothing, which speaks neither for nor against a word.
            ? Evidence.Opinion.NOT_AMONG_THEM / 2
            : Math.max(Evidence.Opinion.NOT_AMONG_THEM, ours - best);
    String text = second.readings().isEmpty() ? "" : second.readings().get(0).text();
    return new Evidence.Opinion(shortfall, text.isEmpty() ? 0 : text.split(" ").length);
  }
}
