package dev.knead.bench.contender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knead.audio.Frame;
import dev.knead.bench.BargeInConditions;
import dev.knead.bench.Cast;
import dev.knead.bench.Clip;
import dev.knead.bench.CoachSpeech;
import dev.knead.bench.CoachTurn;
import dev.knead.bench.Condition;
import dev.knead.bench.Condition.Kind;
import dev.knead.bench.Condition.Speakers;
import dev.knead.bench.Figures;
import dev.knead.bench.Layout;
import dev.knead.bench.Race;
import dev.knead.bench.Scene;
import dev.knead.bench.SynthesizedConditions;
import dev.knead.bench.Take;
import dev.knead.bench.Trial;
import dev.knead.hearing.InstalledModel;
import dev.knead.language.Phrasebook;
import dev.knead.language.Sentence;
import dev.knead.markup.MarkedText;
import dev.knead.session.Phase;
import dev.knead.session.SessionTable;
import dev.knead.speech.ReadyVoices;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoicePack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the hearing over the coach's voice to what it once could, with a few words and rooms. */
class BenchBargeInIT {
  private static final int EVERY_WORD = 3;

  /** How often a coach is listened to on a line that stumbles. */
  private static final int LINES = 8;

  private static final List<Sentence> SENTENCES =
      List.of(
          new Sentence(MarkedText.plain("Welcome."), Set.of()),
          new Sentence(MarkedText.plain("Self massage after the bath."), Set.of()),
          new Sentence(
              MarkedText.plain("I am a coach, not a doctor, and this is not medical care."),
              Set.of()),
          new Sentence(
              MarkedText.plain("The word on a red road sign ends it at any time."), Set.of()),
          new Sentence(MarkedText.plain("Say next when you are ready."), Set.of()),
          new Sentence(MarkedText.plain("Rest as long as you like."), Set.of()));

  private static Figures silence;
  private static Figures over;
  private static Figures alone;
  private static Figures stumbling;

  @BeforeAll
  static void listen() throws IOException {
    VoicePack pack = ReadyVoices.builtIn();
    Phrasebook phrasebook = Phrasebook.load("en-US");
    try (Contenders contenders = new Contenders(InstalledModel.folder(), "en-US");
        SpeechEngine engine = ReadyVoices.open()) {
      Cast cast = Cast.of(pack, engine);
      List<CoachTurn> turns =
          CoachTurn.of(cast.only("kevin16 100", "flite slt").voices(), SENTENCES, 1, 30);
      List<CoachSpeech> coaches = new ArrayList<>();
      for (CoachTurn turn : turns) {
        coaches.add(turn.speak());
      }
      BargeInConditions bargeIn = new BargeInConditions(phrasebook, coaches, Layout.of(List.of()));
      List<Clip> words =
          new SynthesizedConditions(phrasebook).mainWords(cast.only("kevin16 130", "flite rms"));
      List<Figures> figures =
          new Race(
                  contenders.recognizers().stream()
                      .filter(contender -> contender.name().equals("knead"))
                      .toList(),
                  2,
                  sentence -> {})
              .run(
                  List.of(
                      bargeIn.inSilence("", words, Speakers.SYNTHESIZERS).thinned(EVERY_WORD),
                      bargeIn.overTheCoach("", words, Speakers.SYNTHESIZERS, 0).thinned(EVERY_WORD),
                      bargeIn.alone(20, turns),
                      stumbling(coaches.get(0), phrasebook)));
      silence = figures.get(0);
      over = figures.get(1);
      alone = figures.get(2);
      stumbling = figures.get(3);
    }
  }

  /**
   * As a sound server under load plays and records: the echo's delay jumps several times a second.
   */
  private static Condition stumbling(CoachSpeech coach, Phrasebook phrasebook) {
    List<Trial> trials = new ArrayList<>();
    for (int line = 0; line < LINES; line++) {
      long seed = line;
      trials.add(
          new Trial(
              coach.voice(),
              Optional.empty(),
              phrasebook.vocabulary(SessionTable.active(Phase.PREPARING), List.of()),
              () -> new Take(onAStumblingLine(coach.sound().quantized(), seed), 0, 0)));
    }
    return new Condition(
        "stumbling", "a line that stumbles", Kind.NOTHING_SAID, Speakers.SYNTHESIZERS, trials);
  }

  private static Scene onAStumblingLine(short[] loudspeaker, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    short[] microphone = new short[loudspeaker.length];
    int late = (int) Frame.samples(random.nextInt(50, 560));
    for (int from = 0; from < microphone.length; ) {
      int to = Math.min(microphone.length, from + (int) Frame.samples(random.nextInt(100, 300)));
      for (int i = Math.max(from, late); i < to; i++) {
        microphone[i] = loudspeaker[i - late];
      }
      late = Math.max(300, late + (int) Frame.samples(random.nextInt(-10, 11)));
      from = to;
    }
    return new Scene(microphone, loudspeaker);
  }

  @AfterAll
  static void forget() {
    silence = null;
    over = null;
    alone = null;
    stumbling = null;
  }

  @Test
  void hearsOverTheCoachNearlyWhatItHearsInSilence() {
    assertThat(silence.recall().hits()).isPositive();
    assertThat(over.recall().hits()).isGreaterThanOrEqualTo(silence.recall().hits() - 1);
  }

  @Test
  void doesNotObeyALoudCoach() {
    assertThat(alone.falseCommands().events()).isZero();
  }

  @Test
  void doesNotObeyTheCoachOnALineThatStumbles() {
    assertThat(stumbling.falseCommands().events()).isZero();
  }
}
