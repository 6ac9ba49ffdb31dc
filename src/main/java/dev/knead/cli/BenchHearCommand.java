package dev.knead.cli;

import dev.knead.bench.Clip;
import dev.knead.bench.Condition;
import dev.knead.bench.Figures;
import dev.knead.bench.HearReport;
import dev.knead.bench.ImpulseResponse;
import dev.knead.bench.RecordedConditions;
import dev.knead.bench.Rooms;
import dev.knead.bench.SynthesizedConditions;
import dev.knead.bench.contender.Contenders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well commands are heard, and what is heard where none are. */
@Command(
    name = "hear",
    description = {
      "Measure how well commands are heard, beside other recognizers on the same sounds.",
      "Words by synthesizers and, with a manifest, by people: how many are heard, how late after"
          + " their true end, and what is heard in talk and noise.",
      "Conditions: close, rooms, phrases, noise, words, cuts, talk, sounds."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead bench hear --short",
      "  knead bench hear --manifest recordings/manifest.tsv --json hear.json",
      "  knead bench hear --only close,rooms --contenders knead,vosk --confusion"
    },
    mixinStandardHelpOptions = true)
final class BenchHearCommand implements Callable<Integer> {
  /** In short, every so-many-th word: no divisor of the numbers of voices and rooms. */
  private static final int EVERY_WORD = 11;

  /** In short, every so-many-th piece of talk and noise. */
  private static final int EVERY_STREAM = 9;

  private final Home home;

  @Mixin private BenchOptions options;

  @Option(
      names = "--confusion",
      description = "Also list, command by command, what was heard instead.")
  private boolean confusion;

  @Spec private CommandSpec spec;

  BenchHearCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    try (BenchHall hall = BenchHall.open(home, spec, options)) {
      List<Figures> figures = hall.race(Contenders::recognizers, conditions(hall));
      List<String> lines = new ArrayList<>(HearReport.lines(figures));
      if (confusion) {
        lines.addAll(HearReport.confusions(figures));
      }
      hall.publish("hear", figures, lines);
      return ExitCode.OK;
    }
  }

  private List<Condition> conditions(BenchHall hall) throws IOException {
    SynthesizedConditions synthesized = new SynthesizedConditions(hall.phrasebook());
    RecordedConditions recorded = new RecordedConditions(hall.manifest(), hall.phrasebook());
    List<Clip> words = synthesized.mainWords(hall.cast());
    List<ImpulseResponse> rooms = new ArrayList<>(Rooms.PERSON);
    rooms.addAll(recorded.rooms());
    List<Condition> conditions = new ArrayList<>();
    conditions.add(synthesized.close(words));
    conditions.add(synthesized.rooms(words, rooms));
    if (options.wants("phrases")) {
      conditions.add(synthesized.phrases(hall.cast().only("kevin16 130", "flite", "espeak")));
    }
    conditions.add(synthesized.noise(words, recorded.noises()));
    conditions.add(recorded.words());
    conditions.add(recorded.cuts());
    conditions.add(recorded.talk());
    conditions.add(recorded.sounds());
    return options.brief ? conditions.stream().map(BenchHearCommand::part).toList() : conditions;
  }

  private static Condition part(Condition condition) {
    return condition.thinned(condition.kind() == Condition.Kind.WORDS ? EVERY_WORD : EVERY_STREAM);
  }
}
