package dev.knead.bench.contender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.bench.Look;
import dev.knead.hearing.FakeRecognizer;
import dev.knead.hearing.Recognizer.Expectation;
import org.junit.jupiter.api.Test;

class WatchedRecognizerTest {
  private final WatchedRecognizer watched = new WatchedRecognizer(new FakeRecognizer("next"));

  @Test
  void aClipIsAStretchThatEndsWhereListeningHasComeTo() {
    watched.moveTo(16_000);
    watched.recognize(new short[4_000], Expectation.PHRASES);
    watched.moveTo(16_320);
    watched.recognize(new short[4_320], Expectation.ANYTHING);

    assertThat(watched.looks()).containsExactly(new Look(12_000, 16_000), new Look(12_000, 16_320));
  }

  @Test
  void theRecognizerHearsTheClip() {
    short[] loud = new short[320];
    loud[100] = 3_000;

    assertThat(watched.recognize(loud, Expectation.ANYTHING).readings().get(0).text())
        .isEqualTo("next");
  }
}
