package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knead.audio.AudioSource;
import dev.knead.audio.Endpoint;
import dev.knead.audio.Frame;
import dev.knead.audio.Levelling;
import dev.knead.audio.Pcm;
import dev.knead.audio.ProgrammeLoudness;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** When a recording ends, and what becomes of it. */
class TakeRecorderTest {
  @Test
  void endsAfterAWhileOfQuietThatFollowsSpeech() throws IOException {
    Take take = record(FakeKeyboard.typing(), FakeStudio.speech(2_000, 5_000));

    assertThat(take.end()).isEqualTo(Take.End.SPOKEN);
    assertThat(take.sound().duration().toMillis()).isCloseTo(2_250 + 1_500, within(120L));
  }

  @Test
  void aPauseWithinASentenceDoesNotEndIt() throws IOException {
    Take take =
        record(
            FakeKeyboard.typing(),
            joined(
                FakeStudio.speech(500, 5_000), new short[16_000], FakeStudio.speech(500, 5_000)));

    assertThat(take.end()).isEqualTo(Take.End.SPOKEN);
    assertThat(take.sound().duration().toMillis()).isCloseTo(2_500 + 1_500, within(120L));
  }

  @Test
  void endsAtEnterAndTakesThatLine() throws IOException {
    FakeKeyboard keyboard = FakeKeyboard.typing("", "next").typingAfter(51);

    Take take = record(keyboard, FakeStudio.speech(20_000, 5_000));

    assertThat(take.end()).isEqualTo(Take.End.CUT);
    assertThat(take.sound().duration()).hasMillis(51 * Frame.MILLIS);
    assertThat(keyboard.line()).hasValue("next");
  }

  @Test
  void whatWasTypedAheadDoesNotEndIt() throws IOException {
    FakeKeyboard keyboard = FakeKeyboard.typing("next").typingAfter(0);

    assertThat(record(keyboard, FakeStudio.speech(800, 5_000)).end()).isEqualTo(Take.End.SPOKEN);
    assertThat(keyboard.line()).hasValue("next");
  }

  @Test
  void silenceAndTheClickOfAKeyAreNoSpeech() throws IOException {
    short[] click = joined(new short[4_000], FakeStudio.speech(0, 0), noise(60, 9_000));

    assertThat(record(FakeKeyboard.typing(), new short[0]).end()).isEqualTo(Take.End.NOTHING_HEARD);
    assertThat(record(FakeKeyboard.typing(), click).end()).isEqualTo(Take.End.NOTHING_HEARD);
  }

  @Test
  void whatNeverGetsQuietIsNoSentence() throws IOException {
    Take take = record(FakeKeyboard.typing(), FakeStudio.speech(70_000, 5_000));

    assertThat(take.end()).isEqualTo(Take.End.TOO_LONG);
    assertThat(take.sound().duration()).hasSeconds(60);
  }

  @Test
  void steadyNoiseIsNotWaitedForInVain() throws IOException {
    short[] fan = noise(20_000, 600);
    short[] speech = FakeStudio.speech(1_500, 9_000);
    for (int i = 0; i < speech.length; i++) {
      fan[8_000 + i] = Pcm.nearest(fan[8_000 + i] + speech[i]);
    }

    Take take = record(FakeKeyboard.typing(), fan);

    assertThat(take.end()).isEqualTo(Take.End.SPOKEN);
    assertThat(take.sound().duration().toMillis()).isBetween(3_000L, 6_000L);
    assertThat(take.problems()).extracting(Finding::subject).containsExactly("noise");
  }

  @Test
  void isTrimmedAndBroughtToTheCommonLevel() throws IOException {
    Take take = record(FakeKeyboard.typing(), FakeStudio.speech(2_000, 3_000));

    Pcm finished = take.finished();
    assertThat(finished.duration().toMillis()).isBetween(2_000L, 2_450L);
    assertThat(ProgrammeLoudness.lufs(finished)).isCloseTo(Levelling.COMMON_LUFS, within(0.3));
    assertThat(finished.samples()[0]).isZero();
    assertThat(take.problems()).isEmpty();
  }

  @Test
  void tellsWhatIsTooSoftOrClipped() throws IOException {
    assertThat(record(FakeKeyboard.typing(), FakeStudio.speech(1_000, 500)).problems())
        .extracting(Finding::subject)
        .containsExactly("level");
    assertThat(record(FakeKeyboard.typing(), FakeStudio.speech(1_000, 60_000)).problems())
        .extracting(Finding::subject)
        .containsExactly("clipping");
  }

  private static Take record(Keyboard keyboard, short[] sound) throws IOException {
    FakeStudio studio = new FakeStudio().hearing(sound);
    try (AudioSource source = studio.openMicrophone(new Endpoint.DefaultDevice())) {
      return new TakeRecorder(keyboard).record(source);
    }
  }

  private static short[] noise(int millis, int amplitude) {
    SplittableRandom random = new SplittableRandom(2);
    short[] samples = new short[(int) Frame.samples(millis)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) random.nextInt(-amplitude, amplitude + 1);
    }
    return samples;
  }

  private static short[] joined(short[]... sounds) {
    int length = 0;
    for (short[] sound : sounds) {
      length += sound.length;
    }
    short[] whole = new short[length];
    int at = 0;
    for (short[] sound : sounds) {
      System.arraycopy(sound, 0, whole, at, sound.length);
      at += sound.length;
    }
    return whole;
  }
}
