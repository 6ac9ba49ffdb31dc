package dev.knead.hearing;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.hearing.Recognizer.Expectation;
import dev.knead.hearing.Utterance.Reading;
import dev.knead.language.Vocabulary;
import dev.knead.session.Spoken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Tells what a burst of sound asks. It is recognized in several renditions, each among the active
 * phrases and among everything that the language has; as soon as one is clear, no other is made.
 */
final class Judge {
  /** So far over what is asked for, a score is believed before all renditions are heard. */
  private static final double CLEAR = 0.6;

  /** So far below it, no other rendition would help. */
  private static final double HOPELESS = 4;

  /** Of commands that are equally likely, always the same one is taken. */
  private static final Comparator<Spoken> ORDER =
      Comparator.comparing(Spoken::command).thenComparing(Spoken::number);

  private final Recognizer recognizer;
  private final List<Rendition> renditions;
  private final SoundDistance distance;

  /**
   * A judge.
   *
   * @param renditions how to present a clip, the most telling one first; each one costs two
   *     recognitions
   */
  Judge(Recognizer recognizer, List<Rendition> renditions, SoundDistance distance) {
    this.recognizer = recognizer;
    this.renditions = List.copyOf(renditions);
    this.distance = distance;
  }

  /**
   * What a clip asks.
   *
   * @param clip a burst with a little of the room before and after
   * @param from the burst's first sample in it
   * @param to the sample after the burst
   * @param needed the score that each command needs; where that is clearly reached or clearly out
   *     of reach, less is listened to
   * @return the likeliest command, whatever its score; empty when there is none at all
   */
  Optional<Verdict> judge(
      double[] clip, long from, long to, Vocabulary vocabulary, ToDoubleFunction<Spoken> needed) {
    List<Margins> margins = new ArrayList<>();
    Optional<Verdict> likeliest = Optional.empty();
    for (Rendition rendition : renditions) {
      short[] sound = Pcm.of(rendition.apply(clip)).samples();
      Utterance phrases = recognizer.recognize(sound, Expectation.PHRASES);
      if (margins.isEmpty() && !hasCommand(phrases, vocabulary)) {
        return Optional.empty();
      }
      Utterance anything = recognizer.recognize(sound, Expectation.ANYTHING);
      margins.add(Margins.of(phrases, anything, vocabulary));
      Verdict verdict = verdict(likeliest(margins), margins, from, to, vocabulary);
      likeliest = Optional.of(verdict);
      double spare = verdict.score() - needed.applyAsDouble(verdict.spoken());
      if (spare >= CLEAR || spare <= -HOPELESS) {
        break;
      }
    }
    return likeliest;
  }

  private static boolean hasCommand(Utterance phrases, Vocabulary vocabulary) {
    return phrases.readings().stream()
        .anyMatch(reading -> vocabulary.meaning(reading.text()).isPresent());
  }

  private static Spoken likeliest(List<Margins> margins) {
    Set<Spoken> candidates = new TreeSet<>(ORDER);
    margins.forEach(each -> candidates.addAll(each.candidates()));
    return candidates.stream()
        .max(
            Comparator.comparingDouble(
                spoken -> margins.stream().mapToDouble(each -> each.shortfall(spoken)).sum()))
        .orElseThrow();
  }

  private Verdict verdict(
      Spoken spoken, List<Margins> margins, long from, long to, Vocabulary vocabulary) {
    Reading reading =
        margins.stream()
            .flatMap(each -> each.reading(spoken).stream())
            .max(Comparator.comparingDouble(Reading::score))
            .orElseThrow();
    Set<String> ways = vocabulary.ways(spoken);
    Evidence evidence =
        new Evidence(
            best(margins, each -> each.overOthers(spoken)),
            best(margins, each -> each.overAnything(spoken)),
            best(margins, each -> coverage(each.reading(spoken), from, to)),
            -best(margins, each -> -distance.of(each.anything(), ways)),
            (to - from) / usualLength(reading),
            median(margins));
    return new Verdict(
        reading.text(),
        spoken,
        evidence.score(),
        evidence.distance(),
        margins.stream().map(Margins::anything).toList());
  }

  /**
   * How unlike a verdict's sound is the beginning of something else that can be asked, 0 to 1.
   * Asked only of what would be obeyed: it takes longer than the rest of a verdict.
   */
  double toBeginning(Verdict verdict, Vocabulary vocabulary) {
    Set<String> others = new TreeSet<>(vocabulary.phrases());
    others.removeAll(vocabulary.ways(verdict.spoken()));
    return verdict.anything().stream()
        .mapToDouble(readings -> distance.ofBeginning(readings, others))
        .min()
        .orElse(1);
  }

  /**
   * In the rendition that is the most favourable: a faint word is heard in one, missed in others.
   */
  private static double best(List<Margins> margins, ToDoubleFunction<Margins> value) {
    return margins.stream().mapToDouble(value).max().orElse(0);
  }

  private static double median(List<Margins> margins) {
    double[] words = margins.stream().mapToDouble(Judge::words).sorted().toArray();
    return words[words.length / 2];
  }

  private static double words(Margins margins) {
    return margins.anything().isEmpty() ? 0 : margins.anything().get(0).words();
  }

  private static double coverage(Optional<Reading> reading, long from, long to) {
    return reading
        .map(words -> Math.max(0, Math.min(words.to(), to) - Math.max(words.from(), from)))
        .map(common -> (double) common / (to - from))
        .orElse(0.0);
  }

  /** The length that few people need more than for so many words, in samples. */
  private static double usualLength(Reading phrase) {
    return Frame.samples(550) + Frame.samples(250) * (double) phrase.words();
  }
}
