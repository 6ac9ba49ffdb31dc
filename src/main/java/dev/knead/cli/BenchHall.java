package dev.knead.cli;

import dev.knead.bench.Cast;
import dev.knead.bench.Condition;
import dev.knead.bench.Contender;
import dev.knead.bench.Figures;
import dev.knead.bench.FiguresJson;
import dev.knead.bench.FiguresPicture;
import dev.knead.bench.Manifest;
import dev.knead.bench.Race;
import dev.knead.bench.contender.Contenders;
import dev.knead.hearing.EarFactory;
import dev.knead.language.Phrasebook;
import dev.knead.models.Catalog;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where a measurement of hearing takes place: contenders, synthesizers and recordings together. */
final class BenchHall implements AutoCloseable {
  static final String LANGUAGE = "en-US";

  private final CommandLine line;
  private final BenchOptions options;
  private final Manifest manifest;
  private final Phrasebook phrasebook = Phrasebook.load(LANGUAGE);
  private final Contenders contenders;
  private final SpeechEngine engine;
  private final Cast cast;

  private BenchHall(
      CommandLine line,
      BenchOptions options,
      Manifest manifest,
      Contenders contenders,
      VoicePack voice,
      SpeechEngine engine) {
    this.line = line;
    this.options = options;
    this.manifest = manifest;
    this.contenders = contenders;
    this.engine = engine;
    this.cast = Cast.of(voice, engine);
  }

  /**
   * Loads everything that the options ask for; what is missing on this computer is told.
   *
   * @throws IOException when the manifest, the speech model or the built-in voice can't be read
   */
  static BenchHall open(Home home, CommandSpec spec, BenchOptions options) throws IOException {
    CommandLine line = spec.commandLine();
    options.check(line);
    Settings settings = Settings.of(spec);
    settings.check();
    Manifest manifest = options.read();
    VoicePack voice = home.voices().find(Voices.BUILT_IN);
    Contenders contenders =
        new Contenders(
            home.installedModels()
                .find(Catalog.read(home.modelCatalog()), settings.value(Setting.MODEL)),
            LANGUAGE);
    EarFactory ears = new EarFactory(LANGUAGE);
    options
        .variants()
        .forEach(
            (name, difference) -> {
              EarFactory variant = difference.apply(ears);
              // With the canceller of its own: a variant may be without.
              contenders.variant(name, (recognizer, canceller) -> variant.make(recognizer));
            });
    BenchHall hall =
        new BenchHall(line, options, manifest, contenders, voice, home.voices().open(voice));
    hall.cast
        .absent()
        .forEach(program -> hall.note(program + " is not installed; it says nothing."));
    if (manifest.rows().isEmpty()) {
      hall.note("Without a manifest, no people, talk, noise or measured rooms are heard.");
    }
    return hall;
  }

  Phrasebook phrasebook() {
    return phrasebook;
  }

  Manifest manifest() {
    return manifest;
  }

  Cast cast() {
    return cast;
  }

  /**
   * Lets the chosen contenders listen.
   *
   * @param of those who may be chosen among
   * @param conditions those without a trial are left out
   */
  List<Figures> race(Function<Contenders, List<Contender>> of, List<Condition> conditions)
      throws IOException {
    List<Contender> there = of.apply(contenders);
    contenders.absent().forEach(this::note);
    List<Contender> chosen = options.chosen(line, there);
    List<Condition> asked = asked(conditions);
    if (asked.isEmpty()) {
      throw new ParameterException(
          line, "--only: nothing is left to listen to; the conditions stand in --help");
    }
    return new Race(chosen, options.jobs, this::note).run(asked);
  }

  /** Those that are to be listened to. */
  List<Condition> asked(List<Condition> conditions) {
    return conditions.stream()
        .filter(condition -> options.wants(condition.name()))
        .filter(condition -> !condition.trials().isEmpty())
        .toList();
  }

  /** Prints the lines, and writes the files that were asked for. */
  void publish(String bench, List<Figures> figures, List<String> lines) throws IOException {
    PrintWriter out = line.getOut();
    lines.forEach(out::println);
    out.flush();
    if (options.json != null) {
      FiguresJson.write(options.json, bench, figures);
    }
    if (options.picture != null) {
      draw(() -> FiguresPicture.write(options.picture, figures));
    }
  }

  /** Makes a picture. */
  interface Drawing {
    void draw() throws IOException;
  }

  /** Draws, or tells that here it can't. */
  void draw(Drawing drawing) throws IOException {
    try {
      drawing.draw();
    } catch (NoClassDefFoundError e) {
      throw new IOException(
          "No picture: the library for it is missing; measure with the launcher of a clone.", e);
    }
  }

  private void note(String sentence) {
    PrintWriter err = line.getErr();
    err.println(sentence);
    err.flush();
  }

  @Override
  public void close() {
    engine.close();
    contenders.close();
  }
}
