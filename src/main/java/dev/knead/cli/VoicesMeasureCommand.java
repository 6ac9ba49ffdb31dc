package dev.knead.cli;

import dev.knead.bench.Intelligibility;
import dev.knead.bench.Transcriber;
import dev.knead.bench.VoiceFigures;
import dev.knead.bench.VoiceReport;
import dev.knead.bench.VoiceScript;
import dev.knead.hearing.Recognizer;
import dev.knead.hearing.vosk.VoskModel;
import dev.knead.language.Prompts;
import dev.knead.models.Catalog;
import dev.knead.routine.Routine;
import dev.knead.speech.SpeechEngine;
import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how clearly and how quickly voices speak. */
@Command(
    name = "measure",
    description = {
      "Measure how clearly and how quickly voices speak.",
      "Each voice says sentences of the shipped routines, and the speech model writes them down:"
          + " the word error rate (WER) is the share of words that come out wrong; lower is"
          + " clearer. RTF is the time that speaking takes to compute, by the time that it takes to"
          + " play. The first sample of a sentence comes so late when it is new, and so late from"
          + " the cache: the median, and what 95 of 100 do not exceed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead voices measure                         all that can speak here",
      "  knead voices measure kevin16 --verbose       and which words are lost",
      "  knead voices measure --sentences 400 --json voices.json",
      "  knead voices measure --markdown docs/voices.md"
    },
    mixinStandardHelpOptions = true)
final class VoicesMeasureCommand implements Callable<Integer> {
  private static final String LANGUAGE = BenchHall.LANGUAGE;
  private static final int WORDS_SHOWN = 8;

  private final Home home;
  private final Opening opening;
  private final Listening listening;

  /** Opens a voice's engine. */
  @FunctionalInterface
  interface Opening {
    SpeechEngine open(VoicePack voice) throws IOException;
  }

  /** Opens what listens. */
  @FunctionalInterface
  interface Listening {
    /**
     * Loads the speech model.
     *
     * @param model the name of a speech model; empty for the first one installed
     */
    Listener open(Optional<String> model) throws IOException;
  }

  /**
   * Who listens.
   *
   * @param transcriber writes down
   * @param knows whether it has a word at all
   * @param end gives everything back
   */
  record Listener(Transcriber transcriber, Predicate<String> knows, Runnable end)
      implements AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description =
          "The voices, as in `knead voices list` (default: all English ones that can speak here"
              + " and know every word).")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--sentences",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "How many sentences each voice says, spread evenly over all that there are (default:"
              + " ${DEFAULT-VALUE}).")
  private int sentences;

  @Option(names = "--verbose", description = "Also tell the words that each voice lost most often.")
  private boolean verbose;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write the figures to this file, as JSON.")
  private Path json;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Also write the table to this file, in Markdown.")
  private Path markdown;

  @Spec private CommandSpec spec;

  VoicesMeasureCommand(Home home) {
    this(home, home.voices()::open, model -> listener(home, model));
  }

  VoicesMeasureCommand(Home home, Opening opening, Listening listening) {
    this.home = home;
    this.opening = opening;
    this.listening = listening;
  }

  private static Listener listener(Home home, Optional<String> name) throws IOException {
    VoskModel model =
        VoskModel.load(home.installedModels().find(Catalog.read(home.modelCatalog()), name));
    Recognizer recognizer = model.recognizer();
    return new Listener(
        Transcriber.by(recognizer),
        model::knows,
        () -> {
          recognizer.close();
          model.close();
        });
  }

  @Override
  public Integer call() throws IOException {
    if (sentences < 1) {
      throw new ParameterException(
          spec.commandLine(), "--sentences: at least 1 sentence is needed");
    }
    Settings settings = Settings.of(spec);
    settings.check();
    List<String> chosen = ids.isEmpty() ? able() : ids.stream().distinct().toList();
    VoiceScript script = VoiceScript.of(routines(), Prompts.load(LANGUAGE));
    List<VoiceFigures> measured = new ArrayList<>();
    try (Listener listener = listening.open(settings.value(Setting.MODEL))) {
      for (String id : chosen) {
        try {
          measured.add(measure(id, script, listener));
        } catch (IOException e) {
          note("%s is left out: %s".formatted(id, Failures.reason(e)));
        }
      }
    }
    if (!measured.isEmpty()) {
      publish(new VoiceReport(measured));
    }
    return measured.size() == chosen.size() && !measured.isEmpty()
        ? ExitCode.OK
        : ExitCode.SOFTWARE;
  }

  /** Those that fit the sentences; those that can't speak here are told. */
  private List<String> able() throws IOException {
    List<String> able = new ArrayList<>();
    for (VoicePack voice : home.voices().all()) {
      if (speaksEnglish(voice) && voice.vocabulary().isEmpty()) {
        Voices.obstacle(voice)
            .ifPresentOrElse(
                obstacle -> note("%s can't speak here: %s".formatted(voice.id(), obstacle)),
                () -> able.add(voice.id()));
      }
    }
    return able;
  }

  private static boolean speaksEnglish(VoicePack voice) {
    return Locale.forLanguageTag(voice.language()).getLanguage().equals("en");
  }

  /** The shipped ones alone, so that figures of two computers can be compared. */
  private List<Routine> routines() throws IOException {
    return RoutineLibrary.of(home).entries().stream()
        .filter(entry -> !entry.own())
        .flatMap(entry -> entry.reading().routine().stream())
        .toList();
  }

  private VoiceFigures measure(String id, VoiceScript all, Listener listener) throws IOException {
    VoicePack voice = home.voices().find(id);
    if (!speaksEnglish(voice)) {
      throw new VoiceException(
          "it speaks %s, and the sentences are English.".formatted(voice.language()));
    }
    VoiceScript script = all.within(voice.vocabulary()).sample(sentences);
    if (script.sentences().isEmpty()) {
      throw new VoiceException("it can say none of the sentences.");
    }
    try (ScratchFolder kept = ScratchFolder.make();
        SpeechEngine engine = opening.open(voice)) {
      int count = script.sentences().size();
      return new Intelligibility(listener.transcriber(), listener.knows(), kept.path())
          .measure(voice, engine, script.sentences(), done -> progress(id, done, count));
    }
  }

  private void progress(String id, int done, int count) {
    int tenths = 10 * done / count;
    if (tenths > 10 * (done - 1) / count) {
      note("%s: %d of %d sentences".formatted(id, done, count));
    }
  }

  private void publish(VoiceReport report) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    report.lines().forEach(out::println);
    if (verbose) {
      report.mostLost(WORDS_SHOWN).forEach(out::println);
    }
    out.flush();
    if (json != null) {
      write(json, List.of(report.object().toPrettyString()));
    }
    if (markdown != null) {
      write(markdown, report.markdown());
    }
  }

  private static void write(Path file, List<String> lines) throws IOException {
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new IOException(
          "The figures can't be written to " + file + ": " + Failures.reason(e) + ".", e);
    }
  }

  private void note(String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(sentence);
    err.flush();
  }
}
