package dev.knead.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.knead.runtime.Stopwatch;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the start of the real program, in fresh processes. */
@Command(
    name = "start",
    description = {
      "Measure the time from the start of 'knead start' to its first audible sample.",
      "Each run is a process of its own, in real time, with pipes in place of microphone and"
          + " loudspeaker; a device adds its own delay. Other work on this computer shows in the"
          + " figures, so the median counts."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead bench start",
      "  knead bench start sciatica-partner --runs 11 --json start.json"
    },
    mixinStandardHelpOptions = true)
final class BenchStartCommand implements Callable<Integer> {
  /** From the start of the program to its first audible sample. */
  private static final long GOAL_MILLIS = 1_500;

  /** Silence for the microphone; the program takes it in real time. */
  private static final File SILENCE = new File("/dev/zero");

  private final Home home;
  private final TimeLimit limit;

  @Parameters(
      arity = "0..1",
      paramLabel = "ROUTINE",
      defaultValue = "sciatica-self",
      description = "The routine to start (default: ${DEFAULT-VALUE}).")
  private String routine;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many runs to measure (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write the figures to this file, as JSON.")
  private Path json;

  @Spec private CommandSpec spec;

  BenchStartCommand(Home home) {
    this(home, new TimeLimit(Duration.ofSeconds(30)));
  }

  BenchStartCommand(Home home, TimeLimit limit) {
    this.home = home;
    this.limit = limit;
  }

  @Override
  public Integer call() throws IOException {
    if (runs < 1) {
      throw new ParameterException(spec.commandLine(), "--runs: at least 1 run is needed");
    }
    Path launcher = BenchLauncher.of(home).path();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT, "From the start of 'knead start %s' to its first audible sample:%n", routine);
    out.flush();
    List<Long> measured = new ArrayList<>();
    for (int run = 1; run <= runs; run++) {
      measured.add(measure(launcher));
      out.printf(Locale.ROOT, "  run %-4d %,7d ms%n", run, measured.get(run - 1));
      out.flush();
    }
    BenchSpread spread = BenchSpread.of(measured);
    out.printf(Locale.ROOT, "  min      %,7d ms%n", spread.min());
    out.printf(Locale.ROOT, "  median   %,7d ms%n", spread.median());
    out.printf(Locale.ROOT, "  max      %,7d ms%n", spread.max());
    out.printf(
        Locale.ROOT,
        "The goal, a first sample within %,d ms, is %s (by the median).%n",
        GOAL_MILLIS,
        spread.median() <= GOAL_MILLIS ? "met" : "missed");
    out.flush();
    if (json != null) {
      write(measured, spread);
    }
    return ExitCode.OK;
  }

  private long measure(Path launcher) throws IOException {
    // A diary of its own: nobody's massage is measured.
    try (ScratchFolder data = ScratchFolder.make()) {
      Path errors = data.path().resolve("errors.log");
      ProcessBuilder builder =
          new ProcessBuilder(
                  launcher.toString(),
                  "start",
                  routine,
                  "--mic",
                  "-",
                  "--speaker",
                  "-",
                  "--tempo",
                  "live")
              .redirectInput(SILENCE)
              .redirectError(errors.toFile());
      builder.environment().put("XDG_DATA_HOME", data.path().toString());
      Stopwatch stopwatch = new Stopwatch();
      Process program = builder.start();
      try (InputStream sound = program.getInputStream()) {
        return limit.apply(
            () -> firstAudible(sound, stopwatch, errors), "'knead start' made no sound in time.");
      } finally {
        // Asked politely, it would still speak its closing words.
        program.destroyForcibly().onExit().join();
      }
    }
  }

  private static long firstAudible(InputStream sound, Stopwatch stopwatch, Path errors)
      throws IOException {
    int value = sound.read();
    while (value == 0) {
      value = sound.read();
    }
    if (value < 0) {
      List<String> told = Files.readAllLines(errors);
      throw new IOException(
          "'knead start' ended without a sound: "
              + (told.isEmpty() ? "it does not say why." : told.get(told.size() - 1)));
    }
    return stopwatch.millis();
  }

  private void write(List<Long> measured, BenchSpread spread) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode figures = mapper.createObjectNode().put("routine", routine);
    measured.forEach(figures.putArray("runs_ms")::add);
    figures
        .put("min_ms", spread.min())
        .put("median_ms", spread.median())
        .put("max_ms", spread.max())
        .put("goal_ms", GOAL_MILLIS);
    try {
      Files.writeString(json, figures + System.lineSeparator());
    } catch (IOException e) {
      throw new IOException(
          "The figures can't be written to " + json + ": " + Failures.reason(e) + ".", e);
    }
  }
}
