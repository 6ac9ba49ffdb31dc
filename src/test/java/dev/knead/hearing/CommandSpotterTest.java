package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import dev.knead.language.PhoneticDistance;
import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  private final SpotterPolicy policy = SpotterPolicy.of(Strictness.NORMAL);
  private final CommandSpotter spotter =
      new CommandSpotter(
          recognizer,
          policy,
          new Judge(
              recognizer,
              List.of(Rendition.PLAIN),
              new SoundDistance(PhoneticDistance.in("en-US"))),
          new OwnVoice(),
          Profile.NONE);
  private final SplittableRandom noise = new SplittableRandom(1);
  private final List<Heard> heard = new ArrayList<>();
  private double echo;
  private long position;

  CommandSpotterTest() {
    spotter.activate(PHRASES);
    silence(1_000);
  }

  @Test
  void obeysAWordAsSoonAsItsSoundIsGone() {
    word("next", 400);
    silence(1_000);

    assertThat(heard).hasSize(1);
    Heard next = heard.get(0);
    assertThat(next.spoken()).isEqualTo(Spoken.of(Command.NEXT));
    assertThat(Frame.millis(next.from())).isEqualTo(1_000);
    assertThat(Frame.millis(next.to())).isEqualTo(1_400);
    assertThat(next.at() - next.to()).isBetween(policy.hush(), policy.hush() + Frame.LENGTH);
  }

  @Test
  void waitsForTheEndOfTheGapWhereMoreMayFollow() {
    word("back", 400);
    silence(1_000);

    assertThat(heard).hasSize(1);
    assertThat(heard.get(0).at() - heard.get(0).to())
        .isBetween(policy.gap(), policy.gap() + Frame.LENGTH);
  }

  @Test
  void theRecognizerRestsOnceAfterEachWordAndKeepsNobodyWaiting() {
    assertThat(recognizer.rests).isEmpty();

    word("back", 400);
    silence(430);
    assertThat(heard).hasSize(1);
    int shown = recognizer.clips.size();
    assertThat(recognizer.rests).hasSizeLessThanOrEqualTo(1).allMatch(clips -> clips == shown);

    silence(2_000);
    assertThat(recognizer.rests).containsExactly(shown);
    word("next", 400);
    silence(600);
    assertThat(recognizer.rests).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 120, 180, 240, 300, 360})
  void neverTakesThePartForTheWhole(int thought) {
    word("back", 300);
    silence(thought);
    word("back to work", 400);
    silence(1_000);

    assertThat(heard).extracting(Heard::spoken).containsExactly(Spoken.of(Command.RESUME));
  }

  @Test
  void doesNotObeyWhatMayGoOnOnceItAsksNothing() {
    word("back", 400);
    silence(300);
    spotter.activate(new Vocabulary(Map.of("next", Spoken.of(Command.NEXT))));
    silence(1_000);

    assertThat(heard).isEmpty();
  }

  @Test
  void obeysAtOnceWhereWhatMayFollowAsksTheSame() {
    word("next", 400);
    silence(140);

    assertThat(heard).hasSize(1);
  }

  @Test
  void waitsLongerWherePhrasesBeginWithTheSameWord() {
    spotter.activate(
        new Vocabulary(
            Map.of(
                "speak up",
                Spoken.of(Command.LOUDER),
                "speak softly",
                Spoken.of(Command.QUIETER))));
    recognizer.say("speak up");
    sound(600, 3_000);
    silence(180);

    assertThat(heard).isEmpty();
    silence(100);
    assertThat(heard).hasSize(1);
  }

  @Test
  void waitsLongerForWhatSoundsLikeTheBeginningOfSomethingElse() {
    spotter.activate(
        new Vocabulary(
            Map.of("stop", Spoken.of(Command.STOP), "softer", Spoken.of(Command.SOFTER))));
    recognizer.say("stop");
    recognizer.anything = "soft";
    recognizer.margin = 12;
    sound(500, 3_000);
    silence(180);

    assertThat(heard).isEmpty();
    silence(100);
    assertThat(heard).extracting(Heard::spoken).containsExactly(Spoken.of(Command.STOP));
  }

  @Test
  void obeysNothingBeforeItIsActivated() {
    spotter.activate(new Vocabulary(Map.of()));
    word("next", 400);
    silence(1_000);

    assertThat(heard).isEmpty();
  }

  @Test
  void losesNoWordWhenThePhrasesChangeWithinIt() {
    spotter.activate(new Vocabulary(Map.of("stop", Spoken.of(Command.STOP))));
    word("next", 200);
    spotter.activate(PHRASES);
    word("next", 200);
    silence(1_000);

    assertThat(heard).hasSize(1);
    assertThat(Frame.millis(heard.get(0).from())).isEqualTo(1_000);
  }

  @Test
  void obeysNoUncertainWord() {
    recognizer.margin = -8;
    word("next", 400);
    silence(1_000);

    assertThat(heard).isEmpty();
  }

  @Test
  void looksOnceMoreAtAWordThatGoesOnAfterItWasRefused() {
    double usual = recognizer.margin;
    recognizer.margin = -8;
    word("next", 300);
    silence(300);
    recognizer.margin = usual;
    word("next step", 200);
    silence(1_000);

    assertThat(heard).hasSize(1);
    assertThat(Frame.millis(heard.get(0).from())).isEqualTo(1_000);
  }

  @Test
  void obeysAWordOnceThoughItsSoundGoesOn() {
    word("next", 300);
    silence(300);
    word("next step", 200);
    silence(1_000);

    assertThat(heard).hasSize(1);
  }

  @Test
  void obeysAWordForWhichSilenceWouldBeLikelier() {
    recognizer.margin = 3;
    word("next", 400);
    silence(1_000);

    assertThat(heard).hasSize(1);
  }

  @Test
  void takesASentenceForNoCommand() {
    recognizer.margin = 0;
    recognizer.say("next");
    recognizer.anything = "the necks of giraffes";
    sound(400, 3_000);
    silence(1_000);

    assertThat(heard).isEmpty();
  }

  @Test
  void obeysNoWordThatIsASmallPartOfTheSound() {
    recognizer.margin = 0;
    recognizer.elsewhere = 0.8;
    recognizer.anything = "ecology";
    recognizer.words = "next";
    sound(700, 3_000);
    silence(1_000);

    assertThat(heard).isEmpty();
  }

  @Test
  void asksForMoreWhereOthersTalk() {
    recognizer.margin = 0;
    word("we", 1_700);
    silence(600);
    word("we", 1_700);
    silence(600);
    word("next", 400);
    silence(1_000);
    assertThat(heard).isEmpty();

    silence(5_000);
    word("next", 400);
    silence(1_000);
    assertThat(heard).hasSize(1);
  }

  @Test
  void believesSoonerWhatIsSaidAgain() {
    recognizer.margin = -7.8;
    word("next", 400);
    silence(1_000);
    assertThat(heard).isEmpty();

    word("next", 400);
    silence(1_000);
    assertThat(heard).hasSize(1);
  }

  @Test
  void believesNoOtherCommandForThat() {
    recognizer.margin = -7.8;
    word("next", 400);
    silence(1_000);
    word("back to work", 400);
    silence(1_000);
    word("next", 400);
    silence(1_000);

    assertThat(heard).isEmpty();
  }

  @Test
  void forgetsWhatWasNearlyObeyed() {
    recognizer.margin = -7.8;
    word("next", 400);
    silence(6_000);
    word("next", 400);
    silence(1_000);

    assertThat(heard).isEmpty();
  }

  @Test
  void takesCommandsForNoTalk() {
    recognizer.margin = 1;
    for (int i = 0; i < 6; i++) {
      word("next", 400);
      silence(420);
    }

    assertThat(heard).hasSize(6);
  }

  @Test
  void obeysNoUnknownSpeech() {
    word(Utterance.UNKNOWN, 400);
    silence(1_000);

    assertThat(heard).isEmpty();
    // Two looks; what is no command is not compared with all words.
    assertThat(recognizer.clips).hasSize(2);
  }

  @Test
  void doesNotEvenLookAtAClickOrALongSpeech() {
    word("next", 40);
    silence(1_000);
    word("next", 2_000);
    silence(1_000);

    assertThat(recognizer.clips).isEmpty();
  }

  @Test
  void doesNotLookAtAWordJustAfterOthers() {
    word("we", 1_700);
    silence(240);
    word("next", 400);
    silence(1_000);

    assertThat(recognizer.clips).isEmpty();
  }

  @Test
  void obeysAWordSomeTimeAfterOthers() {
    word("we", 400);
    silence(600);
    word("next", 400);
    silence(1_000);

    assertThat(heard).hasSize(1);
  }

  @Test
  void hearsTheSameCommandTwiceOnlyWhenItIsSaidTwice() {
    word("next", 400);
    silence(800);
    word("next", 400);
    silence(3_000);

    assertThat(heard).hasSize(2);
  }

  @Test
  void obeysAWordOverSteadyNoise() {
    sound(4_000, 600);
    word("next", 400);
    sound(1_000, 600);

    assertThat(heard).hasSize(1);
  }

  @Test
  void takesNothingForSoundThatMayBeEcho() {
    echo = 3_000.0 * 3_000;
    word("next", 400);
    silence(1_000);

    assertThat(recognizer.clips).isEmpty();
  }

  @Test
  void listensToNothingAsLongAsItIsQuiet() {
    silence(60_000);

    assertThat(recognizer.clips).isEmpty();
  }

  @Test
  void changesTheGrammarOnlyWhenThePhrasesChange() {
    spotter.activate(PHRASES);
    spotter.activate(new Vocabulary(Map.of()));

    assertThat(recognizer.grammars).hasSize(2);
  }

  private void word(String text, int millis) {
    recognizer.say(text);
    sound(millis, 3_000);
  }

  private void silence(int millis) {
    sound(millis, 20);
  }

  /** Noise of one level. */
  private void sound(int millis, int level) {
    for (int i = 0; i < millis / Frame.MILLIS; i++) {
      short[] samples = new short[Frame.LENGTH];
      for (int j = 0; j < samples.length; j++) {
        samples[j] = (short) (noise.nextBoolean() ? level : -level);
      }
      spotter.accept(new Frame(position, samples), echo).ifPresent(heard::add);
      position += samples.length;
    }
  }
}
