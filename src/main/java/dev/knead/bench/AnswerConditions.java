package dev.knead.bench;

import dev.knead.audio.Frame;
import dev.knead.bench.Condition.Kind;
import dev.knead.bench.Condition.Speakers;
import dev.knead.language.Phrasebook;
import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import dev.knead.session.Spoken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Answers to each of the coach's questions, and what must not be taken for one. */
public final class AnswerConditions {
  /** By which the words can be asked for. */
  public static final String WORDS = "answers";

  /** By which the talk can be asked for. */
  public static final String TALK = "answers-talk";

  /** Of the voices, every so-many-th says a phrase that is not the first of its meaning. */
  private static final int FEWER = 4;

  /** How long people may think within "six and a half", in milliseconds. */
  private static final List<Integer> PAUSES = List.of(0, 100, 200, 300);

  private static final String HALF = " and a half";

  private final Phrasebook phrasebook;
  private final Cast cast;
  private final List<ImpulseResponse> rooms;
  private final RecordedConditions recorded;

  /**
   * Conditions of a language.
   *
   * @param rooms the words take turns in them
   */
  public AnswerConditions(
      Phrasebook phrasebook, Cast cast, List<ImpulseResponse> rooms, RecordedConditions recorded) {
    this.phrasebook = phrasebook;
    this.cast = cast;
    this.rooms = List.copyOf(rooms);
    this.recorded = recorded;
  }

  /**
   * All of them; those for which there are no recordings have no trials.
   *
   * @param talk in which nobody answers
   */
  public List<Condition> all(Condition talk) throws IOException {
    List<Clip> people = recorded.singleWords();
    List<Condition> conditions = new ArrayList<>();
    for (Question question : Question.values()) {
      Vocabulary vocabulary = new Context(phrasebook).of(question.phase());
      List<Clip> first = cast.say(first(question, vocabulary).stream());
      conditions.add(close(question, vocabulary, "close", first));
      conditions.add(inRooms(question, vocabulary, Speakers.SYNTHESIZERS, first));
      conditions.add(
          close(question, vocabulary, "other ways, close", otherWays(question, vocabulary)));
      if (question == Question.PAIN) {
        for (int pause : PAUSES) {
          String where = "\"and a half\" after %d ms".formatted(pause);
          conditions.add(close(question, vocabulary, where, halves(vocabulary, pause)));
        }
      }
      conditions.add(asRecorded(question, vocabulary, people));
      conditions.add(inRooms(question, vocabulary, Speakers.PEOPLE, people));
      conditions.add(during(question, vocabulary, talk));
    }
    return conditions;
  }

  private Condition close(
      Question question, Vocabulary vocabulary, String where, List<Clip> clips) {
    return condition(
        question,
        vocabulary,
        where,
        Speakers.SYNTHESIZERS,
        clips,
        (clip, number) -> Staging.close(clip.sound(), SynthesizedConditions.CLOSE, number));
  }

  private Condition inRooms(
      Question question, Vocabulary vocabulary, Speakers speakers, List<Clip> clips) {
    return condition(
        question,
        vocabulary,
        "soft, in rooms",
        speakers,
        clips,
        (clip, number) ->
            Staging.inRoom(
                clip.sound(), rooms.get(number % rooms.size()), SynthesizedConditions.FAR, number));
  }

  private static Condition asRecorded(Question question, Vocabulary vocabulary, List<Clip> people) {
    return condition(
        question,
        vocabulary,
        "as recorded",
        Speakers.PEOPLE,
        people,
        (clip, number) -> Staging.asRecorded(clip.sound(), number));
  }

  /** Puts a clip into its place. */
  private interface Stage {
    Take place(Clip clip, int number);
  }

  /** Words that are no answer must not be heard; those that ask something else are left out. */
  private static Condition condition(
      Question question,
      Vocabulary vocabulary,
      String where,
      Speakers speakers,
      List<Clip> clips,
      Stage stage) {
    List<Trial> trials = new ArrayList<>();
    for (Clip clip : clips) {
      Optional<Spoken> meaning = vocabulary.meaning(clip.words());
      if (meaning.map(Spoken::command).map(question::isAnsweredBy).orElse(true)) {
        int number = trials.size();
        trials.add(new Trial(clip.words(), meaning, vocabulary, () -> stage.place(clip, number)));
      }
    }
    return new Condition(WORDS, title(question, where), Kind.WORDS, speakers, trials);
  }

  /** The same sounds, after another question. */
  private static Condition during(Question question, Vocabulary vocabulary, Condition talk) {
    return new Condition(
        TALK,
        title(question, "others' talk"),
        talk.kind(),
        talk.speakers(),
        talk.trials().stream()
            .map(trial -> new Trial(trial.said(), trial.wanted(), vocabulary, trial.take()))
            .toList());
  }

  private static String title(Question question, String where) {
    return question.title() + ": " + where;
  }

  /** The first phrase of each answer; of what lies between two ratings there is none. */
  private static Set<String> first(Question question, Vocabulary vocabulary) {
    Set<Spoken> met = new LinkedHashSet<>();
    Set<String> phrases = new LinkedHashSet<>();
    vocabulary
        .meanings()
        .forEach(
            (phrase, spoken) -> {
              boolean answers =
                  question.isAnsweredBy(spoken.command()) && spoken.command() != Command.BETWEEN;
              if (answers && met.add(spoken)) {
                phrases.add(phrase);
              }
            });
    return phrases;
  }

  /** Every other phrase, by some of the voices, who take turns. */
  private List<Clip> otherWays(Question question, Vocabulary vocabulary) throws IOException {
    Set<String> first = first(question, vocabulary);
    List<String> others =
        vocabulary.phrases().stream()
            .filter(phrase -> !first.contains(phrase))
            .filter(
                phrase -> question.isAnsweredBy(vocabulary.meaning(phrase).orElseThrow().command()))
            .toList();
    List<Clip> clips = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      for (Voice voice : fewer(i)) {
        clips.add(clip(others.get(i), voice, voice.say(others.get(i))));
      }
    }
    return clips;
  }

  /** "Six", a pause, "and a half". */
  private List<Clip> halves(Vocabulary vocabulary, int pause) throws IOException {
    List<String> halves =
        vocabulary.phrases().stream()
            .filter(phrase -> phrase.endsWith(HALF) && vocabulary.phrases().contains(whole(phrase)))
            .toList();
    List<Clip> clips = new ArrayList<>();
    for (int i = 0; i < halves.size(); i++) {
      for (Voice voice : fewer(i)) {
        Signal number = spoken(voice.say(whole(halves.get(i))));
        Signal rest = spoken(voice.say(HALF.strip()));
        Signal sound = number.padded(0, (int) Frame.samples(pause)).then(rest);
        clips.add(clip(halves.get(i), voice, sound));
      }
    }
    return clips;
  }

  private static String whole(String half) {
    return half.substring(0, half.length() - HALF.length());
  }

  /** Without the quiet around it. */
  private static Signal spoken(Signal sound) {
    ActiveSpeech speech = ActiveSpeech.of(sound);
    return sound.piece(speech.from(), speech.to() - speech.from());
  }

  private List<Voice> fewer(int turn) {
    return IntStream.range(0, cast.voices().size())
        .filter(voice -> voice % FEWER == turn % FEWER)
        .mapToObj(cast.voices()::get)
        .toList();
  }

  private static Clip clip(String words, Voice voice, Signal sound) {
    return new Clip(words, voice.name(), Clip.Origin.SYNTHESIZERS, sound);
  }
}
