package dev.knead.cli;

import dev.knead.bench.BargeInConditions;
import dev.knead.bench.BargeInReport;
import dev.knead.bench.Clip;
import dev.knead.bench.CoachScript;
import dev.knead.bench.CoachSpeech;
import dev.knead.bench.CoachTurn;
import dev.knead.bench.Condition;
import dev.knead.bench.Condition.Speakers;
import dev.knead.bench.Contender;
import dev.knead.bench.Figures;
import dev.knead.bench.Layout;
import dev.knead.bench.RecordedConditions;
import dev.knead.bench.SynthesizedConditions;
import dev.knead.bench.Voice;
import dev.knead.bench.contender.Contenders;
import dev.knead.language.Prompts;
import dev.knead.language.Sentence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures what is heard while the coach speaks. */
@Command(
    name = "barge-in",
    description = {
      "Measure what is heard while the coach speaks, beside other echo cancellers on the same"
          + " sounds.",
      "The coach reads the shipped routines aloud in rooms, with several delays; a person says a"
          + " word meanwhile, louder or softer than the coach at the microphone. How many are heard,"
          + " as a share of what is heard in silence, and how often the coach triggers itself.",
      "Conditions: silence, +20dB, +10dB, +0dB, -10dB, -20dB; with a manifest the same after"
          + " 'people:'; self+0dB, self+10dB, self+20dB; stumbling+0dB."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead bench barge-in --short",
      "  knead bench barge-in --manifest recordings/manifest.tsv --picture barge-in.png",
      "  knead bench barge-in --only silence,+0dB,-10dB --contenders knead,knead+aec3",
      "  knead bench barge-in --only self+20dB --minutes 60 --contenders knead",
      "  knead bench barge-in --short --contenders knead --without canceller,level"
    },
    mixinStandardHelpOptions = true)
final class BenchBargeInCommand implements Callable<Integer> {
  private static final List<Integer> PERSON_OVER_COACH = List.of(20, 10, 0, -10, -20);
  private static final List<Integer> PERSON_OVER_COACH_IN_SHORT = List.of(0, -10);
  private static final List<Integer> COACH_OVER_PERSON = List.of(0, 10, 20);

  private static final Set<String> IN_SHORT = Set.of("knead", "vosk", "knead+aec3", "knead+speex");

  /** How long the coach speaks at a stretch. */
  private static final int MINUTES_A_TURN = 2;

  private static final int SECONDS_IN_SHORT = 20;

  /** In short, every so-many-th voice of the coach. */
  private static final int EVERY_COACH = 3;

  /** In short, every so-many-th word: no divisor of the numbers of voices and rooms. */
  private static final int EVERY_WORD = 11;

  private static final String[] PERSONS = {"flite", "espeak-ng en-us+f3", "espeak-ng en-gb+f2"};
  private static final String[] COACHES = {
    "kevin16 100", "kevin16 130", "flite", "espeak-ng en-us", "espeak-ng en-gb", "festival"
  };

  private final Home home;

  @Mixin private BenchOptions options;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "How many minutes each voice speaks alone, two at a stretch (default:"
              + " ${DEFAULT-VALUE}; an hour of all voices takes half an hour at each level).")
  private int minutes;

  @Spec private CommandSpec spec;

  BenchBargeInCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    if (minutes < 1) {
      throw new ParameterException(spec.commandLine(), "--minutes: it has to be at least 1");
    }
    try (BenchHall hall = BenchHall.open(home, spec, options)) {
      List<Figures> figures = hall.race(this::contenders, conditions(hall));
      hall.publish("barge-in", figures, BargeInReport.lines(figures));
      return ExitCode.OK;
    }
  }

  /** In short, without those that are known to do worst. */
  private List<Contender> contenders(Contenders all) {
    List<Contender> there = all.withCancellers();
    return options.brief && options.contenders.isEmpty()
        ? there.stream()
            .filter(
                contender ->
                    IN_SHORT.contains(contender.name())
                        || options.variants().containsKey(contender.name()))
            .toList()
        : there;
  }

  private List<Condition> conditions(BenchHall hall) throws IOException {
    RecordedConditions recorded = new RecordedConditions(hall.manifest(), hall.phrasebook());
    List<CoachTurn> turns = turns(hall);
    List<CoachSpeech> coaches = new ArrayList<>();
    for (CoachTurn first : turns.subList(0, voices(hall).size())) {
      coaches.add(first.speak());
    }
    BargeInConditions bargeIn =
        new BargeInConditions(hall.phrasebook(), coaches, Layout.of(recorded.rooms()));
    List<Condition> conditions = new ArrayList<>();
    List<Clip> synthesized =
        new SynthesizedConditions(hall.phrasebook()).mainWords(hall.cast().only(PERSONS));
    add(conditions, bargeIn, "", synthesized, Speakers.SYNTHESIZERS);
    add(conditions, bargeIn, "people:", recorded.ownWords(), Speakers.PEOPLE);
    for (int decibels : COACH_OVER_PERSON) {
      conditions.add(bargeIn.alone(decibels, turns).thinned(options.brief ? EVERY_COACH : 1));
    }
    conditions.add(bargeIn.stumbling(0, turns).thinned(options.brief ? EVERY_COACH : 1));
    return conditions;
  }

  private void add(
      List<Condition> conditions,
      BargeInConditions bargeIn,
      String prefix,
      List<Clip> words,
      Speakers speakers) {
    int every = options.brief ? EVERY_WORD : 1;
    conditions.add(bargeIn.inSilence(prefix, words, speakers).thinned(every));
    for (int decibels : options.brief ? PERSON_OVER_COACH_IN_SHORT : PERSON_OVER_COACH) {
      conditions.add(bargeIn.overTheCoach(prefix, words, speakers, decibels).thinned(every));
    }
  }

  private List<CoachTurn> turns(BenchHall hall) throws IOException {
    List<Sentence> sentences =
        CoachScript.of(
            RoutineLibrary.of(home).routines(),
            Prompts.load(BenchHall.LANGUAGE, hall.phrasebook()));
    return options.brief
        ? CoachTurn.of(voices(hall), sentences, 1, SECONDS_IN_SHORT)
        : CoachTurn.of(
            voices(hall),
            sentences,
            (minutes + MINUTES_A_TURN - 1) / MINUTES_A_TURN,
            60.0 * Math.min(minutes, MINUTES_A_TURN));
  }

  private static List<Voice> voices(BenchHall hall) {
    return hall.cast().only(COACHES).voices();
  }
}
