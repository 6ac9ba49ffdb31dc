package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knead.bench.Clip.Origin;
import dev.knead.bench.Condition.Kind;
import dev.knead.bench.Condition.Speakers;
import dev.knead.language.Phrasebook;
import dev.knead.language.Sentence;
import dev.knead.markup.MarkedText;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BargeInTest {
  private static final ImpulseResponse NOTHING_BUT_AIR = new ImpulseResponse(new float[] {1}, 0);
  private static final CoachSpeech COACH =
      new CoachSpeech("coach", Signal.noise(20 * 16_000, 3_000, 7));
  private static final List<Clip> WORDS =
      List.of(
          new Clip("next", "me", Origin.SYNTHESIZERS, Signal.noise(8_000, 50, 1)),
          new Clip("stop", "me", Origin.SYNTHESIZERS, Signal.noise(8_000, 50, 2)));

  private static final List<Sentence> SENTENCES =
      List.of(
          new Sentence(MarkedText.plain("Begin."), Set.of()),
          new Sentence(MarkedText.plain("Go on."), Set.of()));

  /** Hums ten seconds for each sentence. */
  private static final class Hum implements Voice {
    @Override
    public String name() {
      return "hum";
    }

    @Override
    public Signal say(String words) {
      return Signal.noise(10 * 16_000, 3_000, words.length());
    }
  }

  private final BargeInConditions conditions =
      new BargeInConditions(
          Phrasebook.load("en-US"),
          List.of(COACH),
          List.of(new Layout(NOTHING_BUT_AIR, NOTHING_BUT_AIR.delayed(2_400))));

  private static double rms(short[] samples, int from, int to) {
    double sum = 0;
    for (short sample : Arrays.copyOfRange(samples, from, to)) {
      sum += (double) sample * sample;
    }
    return Math.sqrt(sum / (to - from));
  }

  @Test
  void theCoachIsSoMuchSofterThanThePersonAtTheMicrophone() {
    Condition over = conditions.overTheCoach("", WORDS, Speakers.SYNTHESIZERS, 10);
    Take take = over.trials().get(0).take().get();
    short[] microphone = take.scene().microphone();

    assertThat(over.name()).isEqualTo("+10dB");
    assertThat(rms(microphone, 16_000, take.from())).isCloseTo(316, within(5.0));
    assertThat(rms(microphone, take.from(), take.to()))
        .isCloseTo(Math.hypot(1_000, 316), within(30.0));
    assertThat(take.from()).isEqualTo(6 * 16_000);
    assertThat(take.to() - take.from()).isEqualTo(8_000);
    assertThat(rms(take.scene().loudspeaker(), 0, microphone.length))
        .isCloseTo(3_000, within(30.0));
  }

  @Test
  void theEchoComesLate() {
    short[] microphone =
        conditions
            .overTheCoach("", WORDS, Speakers.SYNTHESIZERS, 0)
            .trials()
            .get(0)
            .take()
            .get()
            .scene()
            .microphone();

    assertThat(rms(microphone, 0, 2_400)).isCloseTo(Staging.QUIET, within(2.0));
    assertThat(rms(microphone, 2_400, 8_000)).isGreaterThan(500);
  }

  @Test
  void inSilenceTheLoudspeakerIsGivenNothing() {
    Condition silence = conditions.inSilence("people:", WORDS, Speakers.PEOPLE);
    Take take = silence.trials().get(1).take().get();

    assertThat(silence.name()).isEqualTo("people:silence");
    assertThat(take.scene().loudspeaker()).containsOnly(0);
    assertThat(rms(take.scene().microphone(), 0, take.from())).isLessThan(120);
  }

  @Test
  void theCoachAloneIsLouderThanAPersonWouldBe() {
    Condition alone = conditions.alone(20, CoachTurn.of(List.of(new Hum()), SENTENCES, 2, 10));
    Take take = alone.trials().get(0).take().get();

    assertThat(alone.name()).isEqualTo("self+20dB");
    assertThat(alone.trials()).hasSize(2);
    assertThat(alone.kind()).isEqualTo(Kind.NOTHING_SAID);
    assertThat(rms(take.scene().microphone(), 3_200, 160_000)).isCloseTo(10_000, within(250.0));
  }

  @Test
  void sharesAreThoseOfTheSameContenderAndSpeakers() {
    Figures silence = figures(conditions.inSilence("", WORDS, Speakers.SYNTHESIZERS), "knead", 2);
    Figures over =
        figures(conditions.overTheCoach("", WORDS, Speakers.SYNTHESIZERS, 0), "knead", 1);
    Figures others = figures(conditions.inSilence("", WORDS, Speakers.SYNTHESIZERS), "vosk", 1);
    Figures people = figures(conditions.inSilence("people:", WORDS, Speakers.PEOPLE), "knead", 1);

    List<Figures> all = List.of(people, others, silence, over);

    assertThat(BargeInReport.shareOfSilence(over, all)).contains(0.5);
    assertThat(BargeInReport.shareOfSilence(over, List.of(over, people))).isEmpty();
    assertThat(BargeInReport.lines(all).get(0)).contains("of silence");
    assertThat(BargeInReport.lines(all).get(4)).startsWith("+0dB").contains("1 of 2", " 50 ");
  }

  private static Figures figures(Condition condition, String contender, int heard) {
    return new Figures(
        condition,
        contender,
        condition.trials().stream()
            .map(
                trial ->
                    new Attempt(
                        trial,
                        0,
                        8_000,
                        16_000,
                        new Outcome(
                            condition.trials().indexOf(trial) < heard
                                ? trial.wanted().stream()
                                    .map(spoken -> Trials.heard(spoken, 8_160))
                                    .toList()
                                : List.of(),
                            0)))
            .toList());
  }
}
