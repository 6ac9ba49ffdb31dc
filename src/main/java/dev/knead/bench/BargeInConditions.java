package dev.knead.bench;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.bench.Condition.Kind;
import dev.knead.bench.Condition.Speakers;
import dev.knead.language.Phrasebook;
import dev.knead.session.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Words said while the coach speaks, and the coach speaking alone. Levels are those of active
 * speech at the microphone, after the room; the person's stays, the coach's changes.
 */
public final class BargeInConditions {
  /** The person's active speech at the microphone: root mean square. */
  static final double PERSON = 1_000;

  /** For so long the coach has spoken already, so that a canceller knows the room. */
  private static final int WARM_UP = (int) Frame.samples(6_000);

  private static final int AFTER = (int) Frame.samples(1_500);

  /** A quiet room, and one with a fan. */
  private static final List<Double> NOISE = List.of(Staging.QUIET, 5 * Staging.QUIET);

  private final Phrasebook phrasebook;
  private final Context context;
  private final List<CoachSpeech> coaches;
  private final List<Layout> layouts;

  /**
   * Everything that takes turns.
   *
   * @param coaches each longer than a trial, some ten seconds
   */
  public BargeInConditions(Phrasebook phrasebook, List<CoachSpeech> coaches, List<Layout> layouts) {
    this.phrasebook = phrasebook;
    this.context = new Context(phrasebook);
    this.coaches = List.copyOf(coaches);
    this.layouts = List.copyOf(layouts);
  }

  /** The words while the coach is silent: what the others are compared with. */
  public Condition inSilence(String prefix, List<Clip> words, Speakers speakers) {
    return condition(prefix + "silence", "the coach is silent", words, speakers, Optional.empty());
  }

  /**
   * The words while the coach speaks.
   *
   * @param decibels how much louder the person is than the coach, at the microphone
   */
  public Condition overTheCoach(String prefix, List<Clip> words, Speakers speakers, int decibels) {
    return condition(
        "%s%+ddB".formatted(prefix, decibels),
        "person %+d dB over the coach".formatted(decibels),
        words,
        speakers,
        Optional.of(PERSON / Math.pow(10, decibels / 20.0)));
  }

  /**
   * The coach alone, turn by turn, in a room each.
   *
   * @param decibels how much louder the coach is than the person would be
   */
  public Condition alone(int decibels, List<CoachTurn> turns) {
    return alone(
        "self%+ddB".formatted(decibels),
        "coach alone, %+d dB over a person".formatted(decibels),
        turns,
        (turn, number) -> scene(turn, decibels, number));
  }

  /** The same on a computer whose sound lines stumble. */
  public Condition stumbling(int decibels, List<CoachTurn> turns) {
    return alone(
        "stumbling%+ddB".formatted(decibels),
        "the same, on lines that stumble",
        turns,
        (turn, number) -> {
          Scene steady = scene(turn, decibels, number);
          Signal torn = new StumblingLine(number).carry(Signal.of(new Pcm(steady.microphone())));
          return new Scene(torn.quantized(), steady.loudspeaker());
        });
  }

  private Condition alone(
      String name,
      String title,
      List<CoachTurn> turns,
      BiFunction<CoachTurn, Integer, Scene> scene) {
    List<Trial> trials = new ArrayList<>();
    for (CoachTurn turn : turns) {
      int number = trials.size();
      trials.add(
          new Trial(
              turn.voice().name(),
              Optional.empty(),
              context.of(Phase.RUNNING),
              () -> new Take(scene.apply(turn, number), 0, 0)));
    }
    return new Condition(name, title, Kind.NOTHING_SAID, Speakers.SYNTHESIZERS, trials);
  }

  private Scene scene(CoachTurn turn, int decibels, int number) {
    return scene(
        spoken(turn),
        layouts.get(number % layouts.size()),
        Optional.of(PERSON * Math.pow(10, decibels / 20.0)),
        NOISE.get(number % NOISE.size()),
        number);
  }

  private static CoachSpeech spoken(CoachTurn turn) {
    try {
      return turn.speak();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Condition condition(
      String name, String title, List<Clip> words, Speakers speakers, Optional<Double> coach) {
    List<Trial> trials = new ArrayList<>();
    for (Clip word : words) {
      int number = trials.size();
      var meaning = phrasebook.meaning(word.words());
      trials.add(
          new Trial(
              word.words(),
              meaning,
              context.of(meaning.orElseThrow().command()),
              () -> take(word, number, coach)));
    }
    return new Condition(name, title, Kind.WORDS, speakers, trials);
  }

  /** Rooms, voices, sentences and noise take turns at different paces. */
  private Take take(Clip word, int number, Optional<Double> coachRms) {
    Layout layout = layouts.get(number % layouts.size());
    Signal wet = layout.person().apply(word.sound());
    Signal person = wet.times(PERSON / ActiveSpeech.of(wet).rms()).padded(WARM_UP, AFTER);
    CoachSpeech all = coaches.get(number % coaches.size());
    int from = number * 7_919 * Frame.LENGTH % (all.sound().length() - person.length());
    CoachSpeech coach = all.piece(from, person.length());
    double noise = NOISE.get(number / 2 % NOISE.size());
    Scene echo = scene(coach, layout, coachRms, noise, number);
    short[] microphone = person.plus(Signal.of(new Pcm(echo.microphone()))).quantized();
    ActiveSpeech speech = ActiveSpeech.of(word.sound());
    return new Take(
        new Scene(microphone, echo.loudspeaker()),
        WARM_UP + speech.from() + layout.person().direct(),
        WARM_UP + speech.to() + layout.person().direct());
  }

  /** The coach in a room; without a level, silent. */
  private static Scene scene(
      CoachSpeech coach, Layout layout, Optional<Double> rms, double noise, long seed) {
    int length = coach.sound().length();
    Signal quiet = Signal.noise(length, noise, seed);
    if (rms.isEmpty()) {
      return Scene.without(quiet.quantized());
    }
    Signal echo = layout.loudspeaker().apply(coach.sound()).ofLength(length);
    double gain = rms.get() / ActiveSpeech.of(echo).rms();
    return new Scene(echo.times(gain).plus(quiet).quantized(), coach.sound().quantized());
  }
}
