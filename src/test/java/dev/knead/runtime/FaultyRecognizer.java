package dev.knead.runtime;

import dev.knead.hearing.FakeRecognizer;
import dev.knead.hearing.Recognizer;
import dev.knead.hearing.Utterance;
import dev.knead.hearing.Utterance.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Takes any sound for what was said last, unless it fails. */
final class FaultyRecognizer implements Recognizer {
  private final Troubles<Kind> troubles;
  private final Supplier<String> said;
  private final Moment moment;
  private String before = "";

  /** How it fails. */
  enum Kind {
    THROWS,
    /** As the binding of a native library does. */
    THROWS_AN_ERROR,
    /** Speaks of sound long past. */
    IS_LATE,
    IS_SLOW,
    HEARS_WORDS_OF_ITS_OWN,
    HEARS_NOTHING,
    HAS_NO_READINGS,
    GIVES_NULL,
    SCORES_NOT_A_NUMBER,
    SCORES_INFINITELY,
    SCORES_ABSURDLY,
    HEARS_BEFORE_THE_CLIP
  }

  FaultyRecognizer(Troubles<Kind> troubles, Supplier<String> said, Moment moment) {
    this.troubles = troubles;
    this.said = said;
    this.moment = moment;
  }

  @Override
  public void listenFor(List<String> phrases) {
    if (troubles.now().filter(kind -> kind == Kind.THROWS).isPresent()) {
      throw new IllegalStateException("The grammar is torn");
    }
  }

  @Override
  public Utterance recognize(short[] clip, Expectation expectation) {
    String now = said.get();
    String late = before;
    before = now;
    Utterance right = understand(now, clip, expectation);
    return troubles.now().map(kind -> wrong(kind, right, late, clip, expectation)).orElse(right);
  }

  private static Utterance understand(String words, short[] clip, Expectation expectation) {
    return new FakeRecognizer(words).recognize(clip, expectation);
  }

  private Utterance wrong(
      Kind kind, Utterance right, String late, short[] clip, Expectation expectation) {
    return switch (kind) {
      case THROWS -> throw new IllegalStateException("The recognizer is torn");
      case THROWS_AN_ERROR -> throw new Error("Invalid memory access");
      case IS_LATE -> understand(late, clip, expectation);
      case IS_SLOW -> {
        moment.pass(1_000);
        yield right;
      }
      case HEARS_WORDS_OF_ITS_OWN -> understand("gah \u0000 #17 stop stopp", clip, expectation);
      case HEARS_NOTHING -> new Utterance(List.of(new Reading("", 0, 0, 0)));
      case HAS_NO_READINGS -> new Utterance(List.of());
      case GIVES_NULL -> null;
      case SCORES_NOT_A_NUMBER -> scored(right, Double.NaN);
      case SCORES_INFINITELY -> scored(right, Double.POSITIVE_INFINITY);
      case SCORES_ABSURDLY -> scored(right, -Double.MAX_VALUE);
      case HEARS_BEFORE_THE_CLIP -> {
        List<Reading> readings = new ArrayList<>();
        for (Reading reading : right.readings()) {
          readings.add(new Reading(reading.text(), reading.score(), Long.MAX_VALUE, -1));
        }
        yield new Utterance(readings);
      }
    };
  }

  private static Utterance scored(Utterance utterance, double score) {
    return new Utterance(
        utterance.readings().stream()
            .map(reading -> new Reading(reading.text(), score, reading.from(), reading.to()))
            .toList());
  }

  @Override
  public void close() {}
}
