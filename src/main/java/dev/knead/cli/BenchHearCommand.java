package dev.knead.cli;

import dev.knead.bench.AnswerConditions;
import dev.knead.bench.Clip;
import dev.knead.bench.Condition;
import dev.knead.bench.CurveChart;
import dev.knead.bench.Figures;
import dev.knead.bench.HearReport;
import dev.knead.bench.ImpulseResponse;
import dev.knead.bench.RecallCurve;
import dev.knead.bench.RecordedConditions;
import dev.knead.bench.Rooms;
import dev.knead.bench.StandbyConditions;
import dev.knead.bench.SynthesizedConditions;
import dev.knead.bench.contender.Contenders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how well commands are heard, and what is heard where none are. */
@Command(
    name = "hear",
    description = {
      "Measure how well commands are heard, beside other recognizers on the same sounds.",
      "Words by synthesizers and, with a manifest, by people: how many are heard, how late after"
          + " their true end, and what is heard in talk and noise.",
      "A command of which the speech detector showed the recognizer nothing was held back.",
      "Conditions: close, rooms, phrases, noise, after-talk, words, cuts, answers,"
          + " answers-talk, standby, standby-talk, talk, sounds, mixtures."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead bench hear --short",
      "  knead bench hear --manifest recordings/manifest.tsv --json hear.json",
      "  knead bench hear --only close,rooms --contenders knead,vosk --confusion",
      "  knead bench hear --manifest recordings/manifest.tsv --only mixtures --minutes 480",
      "  knead bench hear --manifest recordings/manifest.tsv --only close,rooms,talk",
      "      --shift -1,-0.5,0.5,1 --curve curve.png"
    },
    mixinStandardHelpOptions = true)
final class BenchHearCommand implements Callable<Integer> {
  /** In short, every so-many-th word: no divisor of the numbers of voices and rooms. */
  private static final int EVERY_WORD = 11;

  /** In short, every so-many-th piece of talk and noise. */
  private static final int EVERY_STREAM = 9;

  private static final String CURVE = "Main words, close and in rooms, against others' talk";

  private final Home home;

  @Mixin private BenchOptions options;

  @Option(
      names = "--confusion",
      description = "Also list, command by command, what was heard instead.")
  private boolean confusion;

  @Option(
      names = "--curve",
      paramLabel = "FILE",
      description =
          "Also draw main words heard against false commands an hour into this file, as PNG; of"
              + " close, rooms and talk.")
  private Path curve;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "15",
      description =
          "How many minutes of the manifest's noises are mixed anew (default: ${DEFAULT-VALUE};"
              + " eight hours take about half of one).")
  private int minutes;

  @Spec private CommandSpec spec;

  BenchHearCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    if (minutes < 1) {
      throw new ParameterException(spec.commandLine(), "--minutes: it has to be at least 1");
    }
    try (BenchHall hall = BenchHall.open(home, spec, options)) {
      List<Condition> conditions = conditions(hall);
      checkCurve(hall.asked(conditions));
      List<Figures> figures = hall.race(Contenders::recognizers, conditions);
      List<String> lines = new ArrayList<>(HearReport.lines(figures));
      if (confusion) {
        lines.addAll(HearReport.confusions(figures));
      }
      hall.publish("hear", figures, lines);
      if (curve != null) {
        hall.draw(() -> CurveChart.write(curve, CURVE, RecallCurve.points(figures)));
      }
      return ExitCode.OK;
    }
  }

  /** Before anyone listens: it takes a while. */
  private void checkCurve(List<Condition> asked) {
    if (curve != null && !RecallCurve.canBeDrawn(asked.stream().map(Condition::name).toList())) {
      throw new ParameterException(
          spec.commandLine(),
          "--curve: it is drawn of close, rooms and talk; let --only have them, and --manifest talk");
    }
  }

  private List<Condition> conditions(BenchHall hall) throws IOException {
    SynthesizedConditions synthesized = new SynthesizedConditions(hall.phrasebook());
    RecordedConditions recorded = new RecordedConditions(hall.manifest(), hall.phrasebook());
    List<Clip> words =
        Stream.of("close", "rooms", "noise", "after-talk").anyMatch(options::wants)
            ? synthesized.mainWords(hall.cast())
            : List.of();
    List<ImpulseResponse> rooms = new ArrayList<>(Rooms.PERSON);
    rooms.addAll(recorded.rooms());
    List<Condition> conditions = new ArrayList<>();
    conditions.add(synthesized.close(words));
    conditions.add(synthesized.rooms(words, rooms));
    if (options.wants("phrases")) {
      conditions.add(synthesized.phrases(hall.cast().only("kevin16 130", "flite", "espeak")));
    }
    conditions.add(synthesized.noise(words, recorded.noises()));
    conditions.add(synthesized.afterTalk(words, recorded.talks()));
    conditions.add(recorded.words());
    conditions.add(recorded.cuts());
    Condition talk = recorded.talk();
    if (options.wants(AnswerConditions.WORDS) || options.wants(AnswerConditions.TALK)) {
      conditions.addAll(
          new AnswerConditions(hall.phrasebook(), hall.cast(), rooms, recorded).all(talk));
    }
    if (options.wants(StandbyConditions.WORDS) || options.wants(StandbyConditions.TALK)) {
      conditions.addAll(
          new StandbyConditions(hall.phrasebook(), hall.cast(), rooms, recorded)
              .all(talk, recorded.mixtures(minutes)));
    }
    conditions.add(talk);
    conditions.add(recorded.sounds());
    if (options.wants("mixtures")) {
      conditions.add(recorded.mixtures(minutes));
    }
    return options.brief ? conditions.stream().map(BenchHearCommand::part).toList() : conditions;
  }

  private static Condition part(Condition condition) {
    return condition.thinned(condition.kind() == Condition.Kind.WORDS ? EVERY_WORD : EVERY_STREAM);
  }
}
