package dev.knead.bench;

import dev.knead.bench.Condition.Kind;
import dev.knead.bench.Condition.Speakers;
import dev.knead.language.Phrasebook;
import dev.knead.session.Command;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Words that synthesizers say, near and far. Needs no recordings. */
public final class SynthesizedConditions {
  /** Root mean square of active speech close to the microphone. */
  static final double CLOSE = 2_000;

  /** The same of soft speech, one to two metres away. */
  static final double FAR = 500;

  private final Phrasebook phrasebook;
  private final Context context;

  public SynthesizedConditions(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
    this.context = new Context(phrasebook);
  }

  /** The main commands by each voice, in the way that is taught. */
  public List<Clip> mainWords(Cast cast) throws IOException {
    return cast.say(Command.MAIN.stream().map(command -> phrasebook.ways(command).get(0)));
  }

  /** Main words close to the microphone. */
  public Condition close(List<Clip> mainWords) {
    List<Trial> trials = new ArrayList<>();
    for (Clip clip : mainWords) {
      long seed = trials.size();
      trials.add(trial(clip, () -> Staging.close(clip.sound(), CLOSE, seed)));
    }
    return new Condition(
        "close", "main words, close, quiet", Kind.WORDS, Speakers.SYNTHESIZERS, trials);
  }

  /**
   * Main words in rooms.
   *
   * @param rooms the clips take turns in them
   */
  public Condition rooms(List<Clip> mainWords, List<ImpulseResponse> rooms) {
    List<Trial> trials = new ArrayList<>();
    for (Clip clip : mainWords) {
      int number = trials.size();
      ImpulseResponse room = rooms.get(number % rooms.size());
      trials.add(trial(clip, () -> Staging.inRoom(clip.sound(), room, FAR, number)));
    }
    return new Condition(
        "rooms", "main words, soft, in rooms", Kind.WORDS, Speakers.SYNTHESIZERS, trials);
  }

  /**
   * Main words a metre away, noise 10 dB below them.
   *
   * @param noises the clips take turns in them; without noises there are no trials
   */
  public Condition noise(List<Clip> mainWords, List<Signal> noises) {
    List<Trial> trials = new ArrayList<>();
    for (Clip clip : noises.isEmpty() ? List.<Clip>of() : mainWords) {
      int number = trials.size();
      Signal noise = noises.get(number % noises.size());
      // A step that shares no factor with a second: no two words meet the same piece of noise.
      int from = number * 17_389 % noise.length();
      trials.add(
          trial(
              clip,
              () -> Staging.inNoise(clip.sound(), Rooms.NEAR, 2 * FAR, noise, from, 10, number)));
    }
    return new Condition(
        "noise", "main words, 1 m, noise -10 dB", Kind.WORDS, Speakers.SYNTHESIZERS, trials);
  }

  /**
   * Main words in a pause of other people's talk.
   *
   * @param talk the clips take turns in it; without talk there are no trials
   */
  public Condition afterTalk(List<Clip> mainWords, List<Signal> talk) {
    List<Trial> trials = new ArrayList<>();
    for (Clip clip : talk.isEmpty() ? List.<Clip>of() : mainWords) {
      int number = trials.size();
      Signal others = talk.get(number % talk.size());
      trials.add(trial(clip, () -> Staging.afterTalk(clip.sound(), CLOSE, others, 0, number)));
    }
    return new Condition(
        "after-talk", "main words, close, after talk", Kind.WORDS, Speakers.SYNTHESIZERS, trials);
  }

  /** Every phrase of every command, close to the microphone. */
  public Condition phrases(Cast cast) throws IOException {
    List<Trial> trials = new ArrayList<>();
    for (Clip clip : cast.say(phrasebook.allPhrases().stream())) {
      long seed = trials.size();
      trials.add(trial(clip, () -> Staging.close(clip.sound(), CLOSE, seed)));
    }
    return new Condition(
        "phrases", "every phrase, close, quiet", Kind.WORDS, Speakers.SYNTHESIZERS, trials);
  }

  private Trial trial(Clip clip, Supplier<Take> take) {
    var meaning = phrasebook.meaning(clip.words());
    return new Trial(clip.words(), meaning, context.of(meaning.orElseThrow().command()), take);
  }
}
