package dev.knead.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.knead.audio.Frame;
import dev.knead.audio.Wav;
import dev.knead.bench.Contender;
import dev.knead.bench.Context;
import dev.knead.bench.Cost;
import dev.knead.bench.CostReport;
import dev.knead.bench.Manifest;
import dev.knead.bench.ProcessCost;
import dev.knead.bench.Signal;
import dev.knead.bench.Staging;
import dev.knead.bench.contender.Contenders;
import dev.knead.language.Phrasebook;
import dev.knead.models.Catalog;
import dev.knead.session.Phase;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures what listening costs, each contender in a process of its own. */
@Command(
    name = "cost",
    description = {
      "Measure what listening costs: processor time as a share of one core, and peak memory.",
      "Each contender listens in a process of its own, to a quiet room and, with a manifest, to"
          + " talk and noise. The memory includes Java and the loaded model."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead bench cost",
      "  knead bench cost --minutes 10 --manifest recordings/manifest.tsv --json cost.json"
    },
    mixinStandardHelpOptions = true)
final class BenchCostCommand implements Callable<Integer> {
  /** The property by which the launchers tell the file of Java's options. */
  private static final String OPTIONS = "knead.options";

  private final Home home;

  /** To what a contender listens. */
  enum Sound {
    QUIET,
    TALK,
    NOISE;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "Recordings: talk and noise. Without it, only a quiet room is listened to.")
  private Path manifest;

  @Option(
      names = "--contenders",
      paramLabel = "NAME",
      split = ",",
      description = "Who listens, by name (default: all that this computer has).")
  private List<String> contenders = new ArrayList<>();

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "3",
      description = "How long each sound is (default: ${DEFAULT-VALUE}).")
  private double minutes;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write the figures to this file, as JSON.")
  private Path json;

  @Option(
      names = "--inside",
      paramLabel = "SOUND",
      hidden = true,
      description = "Listen to this sound within this process, and print a row as JSON.")
  private Sound inside;

  @Spec private CommandSpec spec;

  BenchCostCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    if (!(minutes > 0 && minutes <= 60)) {
      throw new ParameterException(spec.commandLine(), "--minutes: more than 0 and up to 60");
    }
    Settings settings = Settings.of(spec);
    settings.check();
    Manifest recordings = manifest == null ? Manifest.empty() : Manifest.read(manifest);
    Path model =
        home.installedModels()
            .find(Catalog.read(home.modelCatalog()), settings.value(Setting.MODEL));
    try (Contenders there = new Contenders(model, BenchHall.LANGUAGE)) {
      BenchOptions options = new BenchOptions();
      options.contenders = contenders;
      List<Contender> chosen = options.chosen(spec.commandLine(), there.recognizers());
      if (inside != null) {
        listen(chosen.get(0), recordings);
      } else {
        there.absent().forEach(this::note);
        compare(chosen, recordings);
      }
      return ExitCode.OK;
    }
  }

  private void compare(List<Contender> chosen, Manifest recordings) throws IOException {
    List<Cost> costs = new ArrayList<>();
    for (Sound sound : Sound.values()) {
      if (sound != Sound.QUIET && rows(sound, recordings).isEmpty()) {
        note("There are no recordings of %s; say --manifest FILE.".formatted(sound.label()));
        continue;
      }
      for (Contender contender : chosen) {
        costs.add(inAnotherProcess(contender, sound));
        note("%s has listened to %s".formatted(contender.name(), sound.label()));
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    CostReport.lines(costs).forEach(out::println);
    out.flush();
    if (json != null) {
      write(costs);
    }
  }

  /** With the options by which the launcher starts a session. */
  private Cost inAnotherProcess(Contender contender, Sound sound) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (System.getProperty(OPTIONS) != null) {
      command.add("@" + System.getProperty(OPTIONS));
    }
    command.addAll(
        List.of(
            "-Dknead.home=" + home.program(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "bench",
            "cost",
            "--inside",
            sound.label(),
            "--minutes",
            String.valueOf(minutes),
            "--contenders",
            contender.name()));
    if (manifest != null) {
      command.addAll(List.of("--manifest", manifest.toString()));
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return CostReport.parse(said.strip());
  }

  private void listen(Contender contender, Manifest recordings) throws IOException {
    Cost cost =
        ProcessCost.of(
            contender,
            new Context(Phrasebook.load(BenchHall.LANGUAGE)).of(Phase.RUNNING),
            inside.label(),
            sound(inside, recordings));
    PrintWriter out = spec.commandLine().getOut();
    out.println(CostReport.row(cost));
    out.flush();
  }

  /** Recordings one after the other, over and over if need be, in a quiet room. */
  private Signal sound(Sound sound, Manifest recordings) throws IOException {
    int length = (int) (minutes * 60 * Frame.RATE);
    Signal quiet = Signal.noise(length, Staging.QUIET, length);
    List<Signal> parts = new ArrayList<>();
    int filled = 0;
    for (Manifest.Row row : rows(sound, recordings)) {
      if (filled < length) {
        parts.add(Signal.of(Wav.read(row.file())));
        filled += parts.get(parts.size() - 1).length();
      }
    }
    return parts.isEmpty() ? quiet : quiet.plus(Signal.concatenated(parts).looped(0, length));
  }

  private static List<Manifest.Row> rows(Sound sound, Manifest recordings) {
    return switch (sound) {
      case QUIET -> List.of();
      case TALK -> recordings.of(Manifest.Kind.TALK);
      case NOISE -> recordings.of(Manifest.Kind.NOISE);
    };
  }

  private void write(List<Cost> costs) throws IOException {
    try {
      Files.writeString(
          json,
          new ObjectMapper()
                  .writerWithDefaultPrettyPrinter()
                  .writeValueAsString(CostReport.object(costs))
              + System.lineSeparator());
    } catch (IOException e) {
      throw new IOException(
          "The figures can't be written to " + json + ": " + Failures.reason(e), e);
    }
  }

  private void note(String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(sentence);
    err.flush();
  }
}
