package dev.knead.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.knead.bench.Contender;
import dev.knead.bench.Context;
import dev.knead.bench.Cost;
import dev.knead.bench.CostReport;
import dev.knead.bench.LiveCost;
import dev.knead.bench.LiveReport;
import dev.knead.bench.Manifest;
import dev.knead.bench.ProcessCost;
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
      "Measure what listening costs: processor time as a share of one core, and memory.",
      "Each contender listens in a process of its own, to a quiet room and, with a manifest, to"
          + " talk and noise. The memory includes Java and the loaded model.",
      "file: the ears alone, as fast as they can. live: a whole session in real time, which is"
          + " started, speaks, listens and is paused, beside a plain Vosk program at the same"
          + " microphone; all sounds at the same time, in some two and a half times --minutes, and"
          + " two more."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead bench cost",
      "  knead bench cost --pace live --minutes 2 --manifest recordings/manifest.tsv",
      "  knead bench cost --minutes 10 --manifest recordings/manifest.tsv --json cost.json"
    },
    mixinStandardHelpOptions = true)
final class BenchCostCommand implements Callable<Integer> {
  private static final double LONGEST = 60;

  /** A step can't be longer than half an hour. */
  private static final double LONGEST_LIVE = 20;

  private final Home home;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "Recordings: talk and noise. Without it, only a quiet room is listened to.")
  private Path manifest;

  @Option(
      names = "--pace",
      paramLabel = "PACE",
      split = ",",
      defaultValue = "file,live",
      description = "file, live, or both (default: ${DEFAULT-VALUE}).")
  private List<BenchPace> paces;

  @Option(
      names = "--contenders",
      paramLabel = "NAME",
      split = ",",
      description = "Who listens to files, by name (default: all that this computer has).")
  private List<String> contenders = new ArrayList<>();

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "How long each sound is, and how long a live session runs and is paused; live at most 20"
              + " (default: ${DEFAULT-VALUE}).")
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
  private BenchSound inside;

  @Spec private CommandSpec spec;

  BenchCostCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    double most = paces.contains(BenchPace.LIVE) ? LONGEST_LIVE : LONGEST;
    if (!(minutes > 0 && minutes <= most)) {
      throw new ParameterException(
          spec.commandLine(), "--minutes: more than 0 and up to %.0f".formatted(most));
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
        measure(chosen, recordings, model);
      }
      return ExitCode.OK;
    }
  }

  private void measure(List<Contender> chosen, Manifest recordings, Path model) throws IOException {
    List<BenchSound> sounds = new ArrayList<>();
    for (BenchSound sound : BenchSound.values()) {
      if (sound.isIn(recordings)) {
        sounds.add(sound);
      } else {
        note("There are no recordings of %s; say --manifest FILE.".formatted(sound.label()));
      }
    }
    ObjectNode figures = CostReport.object(List.of());
    if (paces.contains(BenchPace.FILE)) {
      List<Cost> costs = compare(chosen, sounds);
      figures = CostReport.object(costs);
      print(CostReport.lines(costs));
    }
    if (paces.contains(BenchPace.LIVE)) {
      List<LiveCost> costs =
          new BenchLiveHall(home, model, minutes, this::note).measure(sounds, recordings);
      costs.stream().map(LiveReport::row).forEach(figures.withArray("live")::add);
      print(LiveReport.lines(costs));
    }
    if (json != null) {
      write(figures);
    }
  }

  private List<Cost> compare(List<Contender> chosen, List<BenchSound> sounds) throws IOException {
    List<Cost> costs = new ArrayList<>();
    for (BenchSound sound : sounds) {
      for (Contender contender : chosen) {
        costs.add(inAnotherProcess(contender, sound));
        note("%s has listened to %s".formatted(contender.name(), sound.label()));
      }
    }
    return costs;
  }

  private void print(List<String> lines) {
    PrintWriter out = spec.commandLine().getOut();
    lines.forEach(out::println);
    out.println();
    out.flush();
  }

  private Cost inAnotherProcess(Contender contender, BenchSound sound) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "bench",
                "cost",
                "--inside",
                sound.label(),
                "--pace",
                "file",
                "--minutes",
                String.valueOf(minutes),
                "--contenders",
                contender.name()));
    if (manifest != null) {
      arguments.addAll(List.of("--manifest", manifest.toString()));
    }
    Process process =
        new ProcessBuilder(BenchJava.command(home, Main.class, arguments))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
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
            inside.of(recordings, minutes));
    PrintWriter out = spec.commandLine().getOut();
    out.println(CostReport.row(cost));
    out.flush();
  }

  private void write(ObjectNode figures) throws IOException {
    try {
      Files.writeString(
          json,
          new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures)
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
