package dev.knead.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who spoke, while the coach says one sentence, and a person perhaps a word. */
class OwnVoiceTest {
  private static final short[] COACH = Kevin.says("I am a coach not a doctor and this is not care");

  /** Where in the sentence a burst is looked at. */
  private static final int FROM = (int) Frame.samples(2_000);

  private static final int TO = (int) Frame.samples(2_600);
  private static final int AUDIBLE = 300;

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 150, 300, 640})
  void knowsTheCoachHoweverLateTheRoomIs(int millis) {
    short[] echo = late(COACH, (int) Frame.samples(millis));

    assertThat(isCoach(echo, echo, COACH, FROM, TO)).isTrue();
  }

  @Test
  void knowsTheCoachOnALineThatStumbles() {
    short[] echo = new short[COACH.length];
    SplittableRandom random = new SplittableRandom(5);
    int piece = (int) Frame.samples(200);
    for (int from = 0; from < echo.length; from += piece) {
      int late = (int) Frame.samples(200 + random.nextInt(-10, 11));
      int length = Math.min(piece, echo.length - from);
      System.arraycopy(late(COACH, late), from, echo, from, length);
    }
    assertThat(isCoach(echo, echo, COACH, FROM, TO)).isTrue();
  }

  /** What no linear filter can take out of a loudspeaker that is overdriven. */
  @Test
  void knowsWhatIsLeftOfALoudCoach() {
    short[] echo = scaled(COACH, 1);
    short[] distortion = new short[echo.length];
    for (int i = 0; i < echo.length; i++) {
      double sample = echo[i] / 32_768.0;
      distortion[i] = (short) (32_768 * 0.5 * sample * Math.abs(sample));
    }
    assertThat(isCoach(echo, distortion, COACH, FROM, TO)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop", "next", "back", "harder", "softer", "pause", "resume", "repeat"})
  void knowsAPersonInTheMidstOfTheCoach(String word) {
    short[] person = trimmed(Kevin.says(word));
    short[] spoken = late(person, FROM);
    short[] heard = sum(spoken, COACH);
    short[] left = sum(spoken, scaled(COACH, 0.2));

    assertThat(isCoach(heard, left, COACH, FROM, FROM + person.length)).isFalse();
  }

  @Test
  void isNobodyWhileTheLoudspeakerIsSilent() {
    assertThat(isCoach(COACH, COACH, new short[COACH.length], FROM, TO)).isFalse();
  }

  @Test
  void looksNoFurtherBackThanTheStreamGoes() {
    assertThat(isCoach(COACH, COACH, COACH, 0, (int) Frame.samples(1_300))).isTrue();
  }

  /** Each hole makes all that follows later. */
  @Test
  void knowsTheCoachOnALineThatRunsDry() {
    short[] echo = new short[COACH.length];
    int piece = (int) Frame.samples(150);
    int hole = (int) Frame.samples(40);
    for (int from = 0, at = 0; at + piece < echo.length; from += piece, at += piece + hole) {
      System.arraycopy(COACH, from, echo, at, piece);
    }
    int later = (int) Frame.samples(300);
    assertThat(isCoach(echo, echo, COACH, FROM - later, TO - later)).isTrue();
  }

  @Test
  void tellsWhatTheCoachSaidWhereItsVoiceIsNotToBeKnownAgain() {
    int late = (int) Frame.samples(160);
    OwnVoice ownVoice = listening(garbledAfter(TO, late(COACH, late)), COACH);
    int from = TO + (int) Frame.samples(100);
    int to = from + (int) Frame.samples(500);

    assertThat(ownVoice.said(FROM, TO)).isTrue();
    assertThat(ownVoice.said(from, to)).isFalse();
    double[] words = ownVoice.words(from, to, 1_600, 800).orElseThrow();
    assertThat(positionOf(words) + 1_600).isBetween(from - late - (int) Frame.samples(160), from);
  }

  @Test
  void tellsNothingAsLongAsItIsUnknownHowLateTheRoomIs() {
    OwnVoice ownVoice = listening(garbledAfter(0, COACH), COACH);

    assertThat(ownVoice.said(FROM, TO)).isFalse();
    assertThat(ownVoice.words(FROM, TO, 0, 0)).isEmpty();
  }

  /** "Yes or no?", and half a second later: "no". */
  @Test
  void doesNotTellWhatWasSaidSoLongBeforeThatItIsAnAnswer() {
    short[] played = COACH.clone();
    Arrays.fill(played, TO, played.length, (short) 0);
    short[] heard = sum(played, late(trimmed(Kevin.says("no")), TO + (int) Frame.samples(400)));
    OwnVoice ownVoice = listening(heard, played);

    assertThat(ownVoice.said(FROM, TO)).isTrue();
    long answer = TO + Frame.samples(400);
    assertThat(ownVoice.words(answer, answer + 4_000, 0, 0)).isEmpty();
  }

  /** As a spotter asks: soon after the sound is gone. */
  private static boolean isCoach(short[] heard, short[] left, short[] played, int from, int to) {
    OwnVoice ownVoice = new OwnVoice();
    int now = to + (int) Frame.samples(100);
    ownVoice.accept(
        Arrays.copyOf(heard, now), Arrays.copyOf(left, now), Arrays.copyOf(played, now));
    return ownVoice.said(from, to);
  }

  /** Where nothing is taken out of what is heard. */
  private static OwnVoice listening(short[] heard, short[] played) {
    OwnVoice ownVoice = new OwnVoice();
    ownVoice.accept(heard, heard, played);
    return ownVoice;
  }

  /** Where in the coach's sentence this is. */
  private static int positionOf(double[] piece) {
    return IntStream.rangeClosed(0, COACH.length - piece.length)
        .filter(at -> IntStream.range(0, piece.length).allMatch(i -> COACH[at + i] == piece[i]))
        .findFirst()
        .orElseThrow();
  }

  /** The sound, from somewhere on nothing but noise. */
  private static short[] garbledAfter(int begin, short[] sound) {
    short[] garbled = sound.clone();
    SplittableRandom random = new SplittableRandom(3);
    for (int i = begin; i < garbled.length; i++) {
      garbled[i] = (short) random.nextInt(-3_000, 3_000);
    }
    return garbled;
  }

  /** The word itself, as a burst of sound is found by its energy. */
  private static short[] trimmed(short[] recording) {
    int from = 0;
    int to = recording.length;
    while (Math.abs(recording[from]) < AUDIBLE) {
      from++;
    }
    while (Math.abs(recording[to - 1]) < AUDIBLE) {
      to--;
    }
    return Arrays.copyOfRange(recording, from, to);
  }

  /** The sound so much later, as long as the coach's sentence. */
  private static short[] late(short[] sound, int samples) {
    short[] late = new short[COACH.length];
    System.arraycopy(sound, 0, late, samples, Math.min(sound.length, late.length - samples));
    return late;
  }

  private static short[] scaled(short[] sound, double factor) {
    short[] scaled = new short[sound.length];
    for (int i = 0; i < sound.length; i++) {
      scaled[i] = (short) (factor * sound[i]);
    }
    return scaled;
  }

  private static short[] sum(short[] one, short[] two) {
    short[] sum = one.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (short) Math.max(-32_768, Math.min(32_767, one[i] + two[i]));
    }
    return sum;
  }
}
