package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import dev.knead.hearing.Hypothesis.Endpoint;
import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of the spotter, against a recognizer that believes what it is told. */
class CommandSpotterTest {
  private static final Vocabulary PHRASES =
      new Vocabulary(
          Map.of(
              "next", Spoken.of(Command.NEXT),
              "next step", Spoken.of(Command.NEXT),
              "back", Spoken.of(Command.BACK),
              "back to work", Spoken.of(Command.RESUME)));

  private final FakeRecognizer recognizer = new FakeRecognizer();
  private final CommandSpotter spotter = new CommandSpotter(recognizer, Decoys.none());
  private final List<Heard> heard = new ArrayList<>();
  private long position;

  CommandSpotterTest() {
    spotter.activate(PHRASES);
    silence(1_000);
  }

  @Test
  void obeysAWordAsSoonAsItsSoundIsGone() {
    word("next", 400, 1.0);
    silence(1_000);

    assertThat(heard).hasSize(1);
    Heard next = heard.get(0);
    assertThat(next.spoken()).isEqualTo(Spoken.of(Command.NEXT));
    assertThat(Frame.millis(next.from())).isEqualTo(1_000);
    assertThat(Frame.millis(next.to())).isEqualTo(1_400);
    assertThat(Frame.millis(next.at())).isBetween(1_660L, 1_740L);
  }

  @Test
  void waitsLongerWhereMoreMayFollow() {
    word("back", 400, 1.0);
    silence(1_000);

    assertThat(heard).hasSize(1);
    assertThat(Frame.millis(heard.get(0).at())).isBetween(1_750L, 1_900L);
  }

  @Test
  void obeysNothingBeforeItIsActivated() {
    spotter.activate(new Vocabulary(Map.of()));
    word("next", 400, 1.0);
    silence(1_000);

    assertThat(heard).isEmpty();
  }

  @Test
  void obeysNoUncertainWord() {
    word("next", 400, 0.3);
    silence(1_000);

    assertThat(heard).isEmpty();
  }

  @Test
  void takesTheRestOfAPhraseForThePhrase() {
    recognizer.otherwise = "step";
    word("next step", 400, 0.5);
    silence(1_000);

    assertThat(heard).hasSize(1);
  }

  @Test
  void takesNoWordThatOtherCommandsHaveTooForEither() {
    recognizer.otherwise = "to back";
    word("back", 400, 0.5);
    silence(1_000);

    assertThat(heard).isEmpty();
  }

  @Test
  void obeysNothingThatEndedLongAgo() {
    recognizer.say("next", 100, 1.0);
    recognizer.guessing = false;
    noise(3_000);
    silence(1_000);

    assertThat(heard).isEmpty();
  }

  @Test
  void obeysNoUnknownSpeech() {
    word(Utterance.UNKNOWN, 400, 1.0);
    silence(1_000);

    assertThat(heard).isEmpty();
  }

  @Test
  void obeysNoWordWithinASentence() {
    word("we", 200, 1.0);
    word("next", 400, 1.0);
    silence(1_000);

    assertThat(heard).isEmpty();
  }

  @Test
  void obeysNoWordJustAfterOthers() {
    word("we", 400, 1.0);
    silence(240);
    word("next", 400, 1.0);
    silence(1_000);

    assertThat(heard).isEmpty();
  }

  @Test
  void obeysAWordSomeTimeAfterOthers() {
    word("we", 400, 1.0);
    silence(600);
    word("next", 400, 1.0);
    silence(1_000);

    assertThat(heard).hasSize(1);
  }

  @Test
  void hearsTheSameCommandTwiceOnlyWhenItIsSaidTwice() {
    word("next", 400, 1.0);
    silence(800);
    word("next", 400, 1.0);
    silence(3_000);

    assertThat(heard).hasSize(2);
  }

  @Test
  void obeysInNoiseThatNeverEnds() {
    recognizer.say("next", 400, 1.0);
    noise(2_000);

    assertThat(heard).hasSize(1);
  }

  @Test
  void changesTheGrammarOnlyWhenThePhrasesChange() {
    spotter.activate(PHRASES);
    spotter.activate(new Vocabulary(Map.of()));

    assertThat(recognizer.grammars).hasSize(2);
  }

  private void word(String text, int millis, double confidence) {
    recognizer.say(text, millis, confidence);
    noise(millis);
  }

  private void noise(int millis) {
    feed(millis, 3_000);
  }

  private void silence(int millis) {
    feed(millis, 0);
  }

  private void feed(int millis, int amplitude) {
    for (int i = 0; i < millis / Frame.MILLIS; i++) {
      short[] samples = new short[Frame.LENGTH];
      Arrays.fill(samples, (short) amplitude);
      spotter.accept(new Frame(position, samples)).ifPresent(heard::add);
      position += samples.length;
    }
  }

  /** Guesses each word when it begins, and concludes all that was begun since the last time. */
  private static final class FakeRecognizer implements Recognizer {
    final List<List<String>> grammars = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private double share = 1;
    String otherwise = "other words";
    boolean guessing = true;
    private long from;
    private long to;
    private long position;

    void say(String text, int millis, double share) {
      if (words.isEmpty()) {
        from = position;
      }
      words.add(text);
      to = position + Frame.samples(millis);
      this.share = share;
    }

    @Override
    public void listenFor(List<String> phrases) {
      grammars.add(phrases);
    }

    @Override
    public Hypothesis accept(short[] samples) {
      position += samples.length;
      return new Hypothesis(guessing ? String.join(" ", words) : "", Endpoint.OPEN);
    }

    @Override
    public Utterance conclude() {
      if (words.isEmpty()) {
        return new Utterance(List.of(new Utterance.Reading("", 1, 0, 0)));
      }
      String text = String.join(" ", words);
      words.clear();
      return new Utterance(
          List.of(
              new Utterance.Reading(text, share, from, to),
              new Utterance.Reading(otherwise, 1 - share, from, to)));
    }

    @Override
    public void reset() {
      words.clear();
    }

    @Override
    public void close() {}
  }
}
