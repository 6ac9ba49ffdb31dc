package dev.knead.bench;

import dev.knead.bench.Condition.Kind;
import dev.knead.bench.Condition.Speakers;
import dev.knead.language.Phrasebook;
import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The ways to begin a massage in standby, and what must not be taken for one. */
public final class StandbyConditions {
  /** By which the words can be asked for. */
  public static final String WORDS = "standby";

  /** By which the talk can be asked for. */
  public static final String TALK = "standby-talk";

  private final Phrasebook phrasebook;
  private final Vocabulary vocabulary;
  private final Cast cast;
  private final List<ImpulseResponse> rooms;
  private final RecordedConditions recorded;

  /**
   * Conditions of a language.
   *
   * @param rooms the words take turns in them
   */
  public StandbyConditions(
      Phrasebook phrasebook, Cast cast, List<ImpulseResponse> rooms, RecordedConditions recorded) {
    this.phrasebook = phrasebook;
    this.vocabulary = phrasebook.standby();
    this.cast = cast;
    this.rooms = List.copyOf(rooms);
    this.recorded = recorded;
  }

  /**
   * All of them; those for which there are no recordings have no trials.
   *
   * @param talk in which nobody wants a massage
   * @param mixtures in which nobody speaks
   */
  public List<Condition> all(Condition talk, Condition mixtures) throws IOException {
    List<Clip> ways = cast.say(phrasebook.ways(Command.START).stream());
    return List.of(
        words(
            "every way to begin, close",
            Speakers.SYNTHESIZERS,
            ways,
            (clip, number) -> Staging.close(clip.sound(), SynthesizedConditions.CLOSE, number)),
        words(
            "every way to begin, soft, in rooms",
            Speakers.SYNTHESIZERS,
            ways,
            (clip, number) ->
                Staging.inRoom(
                    clip.sound(),
                    rooms.get(number % rooms.size()),
                    SynthesizedConditions.FAR,
                    number)),
        words(
            "a session's main words, close",
            Speakers.SYNTHESIZERS,
            cast.say(Command.MAIN.stream().map(command -> phrasebook.ways(command).get(0))),
            (clip, number) -> Staging.close(clip.sound(), SynthesizedConditions.CLOSE, number)),
        words(
            "single words, as recorded",
            Speakers.PEOPLE,
            recorded.singleWords(),
            (clip, number) -> Staging.asRecorded(clip.sound(), number)),
        during("others' talk", talk),
        during("two sounds at once", mixtures));
  }

  /** Puts a clip into its place. */
  private interface Stage {
    Take place(Clip clip, int number);
  }

  private Condition words(String title, Speakers speakers, List<Clip> clips, Stage stage) {
    List<Trial> trials = new ArrayList<>();
    for (Clip clip : clips) {
      int number = trials.size();
      trials.add(
          new Trial(
              clip.words(),
              vocabulary.meaning(clip.words()),
              vocabulary,
              () -> stage.place(clip, number)));
    }
    return new Condition(WORDS, title, Kind.WORDS, speakers, trials);
  }

  /** The same sounds, in standby. */
  private Condition during(String title, Condition sounds) {
    return new Condition(
        TALK,
        title,
        sounds.kind(),
        sounds.speakers(),
        sounds.trials().stream()
            .map(trial -> new Trial(trial.said(), trial.wanted(), vocabulary, trial.take()))
            .toList());
  }
}
