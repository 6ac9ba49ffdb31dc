package dev.knead.cli;

import dev.knead.bench.Cast;
import dev.knead.bench.Clip;
import dev.knead.bench.Condition;
import dev.knead.bench.Contender;
import dev.knead.bench.Figures;
import dev.knead.bench.HearJson;
import dev.knead.bench.HearReport;
import dev.knead.bench.ImpulseResponse;
import dev.knead.bench.Manifest;
import dev.knead.bench.Race;
import dev.knead.bench.RecordedConditions;
import dev.knead.bench.Rooms;
import dev.knead.bench.SynthesizedConditions;
import dev.knead.bench.contender.Contenders;
import dev.knead.language.Phrasebook;
import dev.knead.models.Catalog;
import dev.knead.models.InstalledModels;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how well commands are heard, and what is heard where none are. */
@Command(
    name = "hear",
    description = {
      "Measure how well commands are heard, beside other recognizers on the same sounds.",
      "Words by synthesizers and, with a manifest, by people: how many are heard, how late after"
          + " their true end, and what is heard in talk and noise.",
      "Conditions: close, rooms, noise, phrases, words, cuts, talk, sounds."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead bench hear --short",
      "  knead bench hear --manifest recordings/manifest.tsv --json hear.json",
      "  knead bench hear --only close,rooms --contenders knead,vosk"
    },
    mixinStandardHelpOptions = true)
final class BenchHearCommand implements Callable<Integer> {
  private static final String LANGUAGE = "en-US";

  private final Home home;

  @Mixin private BenchOptions options;
  @Spec private CommandSpec spec;

  BenchHearCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    options.check(spec.commandLine());
    Manifest manifest = options.read();
    Settings settings = Settings.of(spec);
    settings.check();
    VoicePack voice = new Voices(home.voices()).find(Voices.BUILT_IN);
    try (Contenders contenders =
            new Contenders(
                new InstalledModels(home.speechModels())
                    .find(Catalog.read(home.modelCatalog()), settings.value(Setting.MODEL)));
        SpeechEngine engine = Voices.open(voice)) {
      List<Contender> chosen = options.chosen(spec.commandLine(), contenders.recognizers());
      contenders.absent().forEach(this::note);
      Cast cast = Cast.of(voice, engine);
      cast.absent().forEach(program -> note(program + " is not installed; it says nothing."));
      List<Condition> conditions = conditions(manifest, cast);
      List<Figures> figures = new Race(chosen, options.jobs, this::note).run(conditions);
      print(figures);
      if (options.json != null) {
        HearJson.write(options.json, figures);
      }
      return ExitCode.OK;
    }
  }

  private List<Condition> conditions(Manifest manifest, Cast cast) throws IOException {
    Phrasebook phrasebook = Phrasebook.load(LANGUAGE);
    SynthesizedConditions synthesized = new SynthesizedConditions(phrasebook);
    RecordedConditions recorded = new RecordedConditions(manifest, phrasebook);
    List<Condition> conditions = new ArrayList<>();
    List<Clip> words = synthesized.mainWords(cast);
    if (options.wants("close")) {
      conditions.add(synthesized.close(words));
    }
    if (options.wants("rooms")) {
      List<ImpulseResponse> rooms = new ArrayList<>(Rooms.PERSON);
      rooms.addAll(recorded.rooms());
      conditions.add(synthesized.rooms(words, rooms));
    }
    if (options.wants("phrases")) {
      conditions.add(synthesized.phrases(cast.only("kevin16 130", "flite", "espeak")));
    }
    if (manifest.rows().isEmpty()) {
      note("Without a manifest no people, talk or noise are heard.");
    } else {
      if (options.wants("noise")) {
        conditions.add(synthesized.noise(words, recorded.noises()));
      }
      if (options.wants("words")) {
        conditions.add(recorded.words());
      }
      if (options.wants("cuts")) {
        conditions.add(recorded.cuts());
      }
      if (options.wants("talk")) {
        conditions.add(recorded.talk());
      }
      if (options.wants("sounds")) {
        conditions.add(recorded.quiet());
      }
    }
    conditions.removeIf(condition -> condition.trials().isEmpty());
    if (conditions.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--only: nothing is left to listen to; see the conditions in --help");
    }
    return conditions;
  }

  private void print(List<Figures> figures) {
    PrintWriter out = spec.commandLine().getOut();
    HearReport.lines(figures).forEach(out::println);
    out.flush();
  }

  private void note(String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(sentence);
    err.flush();
  }
}
