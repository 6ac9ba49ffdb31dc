package dev.knead.bench;

import static dev.knead.bench.Trials.NEXT;
import static dev.knead.bench.Trials.halfAnHour;
import static dev.knead.bench.Trials.heard;
import static dev.knead.bench.Trials.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.knead.bench.Condition.Kind;
import dev.knead.bench.Condition.Speakers;
import dev.knead.bench.CurveChart.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecallCurveTest {
  private static final Attempt HIT = word("next", heard(NEXT, 28_000));
  private static final Attempt MISS = word("next");

  @Test
  void closeWordsAndThoseInRoomsCountTogetherAgainstTalk() {
    List<Figures> figures =
        List.of(
            figures("close", "knead", HIT, HIT),
            figures("close", "vosk", HIT, MISS),
            figures("rooms", "knead", HIT, MISS),
            figures("rooms", "vosk", MISS, MISS),
            figures("phrases", "knead", MISS, MISS),
            figures("talk", "knead", halfAnHour()),
            figures("talk", "vosk", halfAnHour(heard(NEXT, 1), heard(NEXT, 2))),
            figures("sounds", "vosk", halfAnHour(heard(NEXT, 1))));

    assertThat(RecallCurve.points(figures))
        .containsExactly(new Point("knead", 0, 0.75), new Point("vosk", 4, 0.25));
  }

  @Test
  void variantsOfTheThresholdsAreOneCurveFromTheStrictestOn() {
    List<Figures> figures =
        List.of(
            figures("close", "knead", HIT),
            figures("rooms", "knead", MISS),
            figures("talk", "knead", halfAnHour(heard(NEXT, 1))),
            figures("close", "knead-strict", HIT),
            figures("rooms", "knead-strict", MISS),
            figures("talk", "knead-strict", halfAnHour()),
            figures("close", "knead-laxer-0.5", HIT),
            figures("rooms", "knead-laxer-0.5", HIT),
            figures("talk", "knead-laxer-0.5", halfAnHour(heard(NEXT, 1), heard(NEXT, 2))),
            figures("close", "knead-without-tone", HIT),
            figures("rooms", "knead-without-tone", MISS),
            figures("talk", "knead-without-tone", halfAnHour()));

    assertThat(RecallCurve.points(figures))
        .containsExactly(
            new Point("knead", 0, 0.5),
            new Point("knead-without-tone", 0, 0.5),
            new Point("knead", 2, 0.5),
            new Point("knead", 4, 1));
  }

  @Test
  void withoutOneOfTheConditionsThereIsNoPoint() {
    List<Figures> figures =
        List.of(figures("close", "knead", HIT), figures("talk", "knead", halfAnHour()));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecallCurve.points(figures))
        .withMessageStartingWith("knead has not listened to close words");
    assertThat(RecallCurve.canBeDrawn(List.of("close", "talk", "sounds"))).isFalse();
    assertThat(RecallCurve.canBeDrawn(List.of("close", "rooms"))).isFalse();
    assertThat(RecallCurve.canBeDrawn(List.of("talk", "rooms", "close", "words"))).isTrue();
  }

  private static Figures figures(String condition, String contender, Attempt... attempts) {
    return new Figures(
        new Condition(condition, condition, Kind.WORDS, Speakers.SYNTHESIZERS, List.of()),
        contender,
        List.of(attempts));
  }
}
