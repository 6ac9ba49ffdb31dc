package dev.knead.hearing.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.knead.audio.Frame;
import dev.knead.hearing.InstalledModel;
import dev.knead.hearing.Kevin;
import dev.knead.hearing.Recognizer;
import dev.knead.hearing.Recognizer.Expectation;
import dev.knead.hearing.Utterance;
import dev.knead.language.Phrasebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Vosk with the real model and a synthetic voice. */
class VoskRecognizerIT {
  private static final List<String> PHRASES = List.of("next", "repeat", "stop");
  private static final double A_TENTH = Frame.RATE / 10.0;

  private static VoskModel model;

  private Recognizer recognizer;

  @BeforeAll
  static void load() throws IOException {
    model = VoskModel.load(InstalledModel.folder());
  }

  @AfterAll
  static void unload() {
    model.close();
  }

  @BeforeEach
  void open() {
    recognizer = model.recognizer();
    recognizer.listenFor(PHRASES);
  }

  @AfterEach
  void close() {
    recognizer.close();
  }

  @Test
  void knowsEveryWordOfTheLocale() {
    for (String phrase : Phrasebook.load("en-US").everything(List.of()).phrases()) {
      assertThat(phrase.split(" ")).as(phrase).allMatch(model::knows);
    }
    assertThat(model.knows("effleurage")).isFalse();
  }

  @Test
  void hearsAWordAndTellsWhereItIs() {
    Utterance.Reading heard = hear("next");

    assertThat(heard.text()).isEqualTo("next");
    assertThat(heard.score()).isPositive();
    // The voice begins with a little silence of its own.
    assertThat(heard.from()).isBetween((long) Frame.RATE, Frame.samples(1_250));
    assertThat(heard.to()).isGreaterThan(heard.from());
  }

  @Test
  void hearsNothingInSilence() {
    Utterance heard = recognizer.recognize(new short[Frame.RATE], Expectation.PHRASES);

    assertThat(heard.readings().get(0).text()).isEmpty();
  }

  @Test
  void hearsNothingInNothing() {
    assertThat(recognizer.recognize(new short[0], Expectation.PHRASES).readings()).isEmpty();
  }

  @Test
  void everyClipHasATimeOfItsOwn() {
    long from = hear("next").from();

    assertThat(hear("next").from()).isEqualTo(from);
    recognizer.listenFor(List.of("next", "back"));
    assertThat((double) hear("next").from()).isCloseTo((double) from, within(A_TENTH));
  }

  @Test
  void theSameClipIsHeardTheSame() {
    short[] clip = Kevin.says("repeat");
    Utterance first = recognizer.recognize(clip, Expectation.PHRASES);
    recognizer.recognize(Kevin.says("stop"), Expectation.PHRASES);

    assertThat(recognizer.recognize(clip, Expectation.PHRASES)).isEqualTo(first);
  }

  /** After so much that the native recognizer is made anew. */
  @Test
  void hearsTheSameAfterARest() {
    short[] clip = Kevin.says("put the kettle on");
    Utterance first = recognizer.recognize(clip, Expectation.ANYTHING);
    for (int i = 0; i < 25; i++) {
      recognizer.recognize(Arrays.copyOf(clip, Frame.RATE), Expectation.ANYTHING);
    }

    recognizer.rest();

    assertThat(recognizer.recognize(clip, Expectation.ANYTHING)).isEqualTo(first);
    recognizer.rest();
    assertThat(recognizer.recognize(clip, Expectation.ANYTHING)).isEqualTo(first);
  }

  @Test
  void hearsAnythingWhereAnythingIsExpected() {
    Utterance heard = recognizer.recognize(Kevin.says("hello"), Expectation.ANYTHING);

    assertThat(heard.readings().get(0).text()).isNotEmpty().isNotIn(PHRASES);
  }

  @Test
  void leavesOutPhrasesItCannotHear() {
    recognizer.listenFor(List.of("next effleurage", "repeat"));

    assertThat(hear("next").text()).doesNotContain("next");
  }

  @Test
  void refusesAnotherThread() {
    CompletableFuture<Void> elsewhere = CompletableFuture.runAsync(() -> hear("next"));

    assertThat(elsewhere).failsWithin(Duration.ofSeconds(10));
  }

  @Test
  void refusesSoundOnceClosed() {
    recognizer.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> recognizer.recognize(new short[320], Expectation.PHRASES));
    recognizer.close();
  }

  @Test
  void doesNotGrowWhenOpenedAndClosedManyTimes() throws IOException {
    short[] sound = Arrays.copyOf(Kevin.says("next"), 3 * Frame.RATE / 2);
    List<String> grammar = Phrasebook.load("en-US").allPhrases();
    cycle(10, sound, grammar);
    long before = residentKilobytes();

    cycle(40, sound, grammar);

    assertThat(residentKilobytes() - before).isLessThan(40_000);
  }

  private static void cycle(int times, short[] sound, List<String> grammar) {
    for (int i = 0; i < times; i++) {
      try (Recognizer one = model.recognizer()) {
        one.listenFor(grammar);
        one.recognize(sound, Expectation.PHRASES);
        one.recognize(sound, Expectation.ANYTHING);
        one.listenFor(PHRASES);
      }
    }
  }

  private static long residentKilobytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    assumeTrue(Files.exists(status), "needs Linux");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  private Utterance.Reading hear(String text) {
    return recognizer.recognize(Kevin.says(text), Expectation.PHRASES).readings().stream()
        .filter(reading -> !reading.text().isEmpty())
        .findFirst()
        .orElse(new Utterance.Reading("", 0, 0, 0));
  }
}
