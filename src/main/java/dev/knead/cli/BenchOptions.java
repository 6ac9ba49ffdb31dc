package dev.knead.cli;

import dev.knead.bench.Contender;
import dev.knead.bench.Manifest;
import dev.knead.hearing.EarFactory;
import dev.knead.hearing.EarStage;
import dev.knead.hearing.Strictness;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the measurements of hearing have in common. */
final class BenchOptions {
  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description =
          "Recordings to measure with: a list with tabs, path kind label speaker licence source."
              + " Without it, only synthesizers are heard.")
  Path manifest;

  @Option(
      names = "--contenders",
      paramLabel = "NAME",
      split = ",",
      description = "Who listens, by name (default: all that this computer has).")
  List<String> contenders = new ArrayList<>();

  @Option(
      names = "--only",
      paramLabel = "CONDITION",
      split = ",",
      description = "Only these conditions, by name (default: all).")
  List<String> only = new ArrayList<>();

  @Option(
      names = "--strictness",
      paramLabel = "LEVEL",
      split = ",",
      converter = StrictnessWords.class,
      completionCandidates = StrictnessWords.class,
      description =
          "Knead also so strict, as knead-relaxed and knead-strict; knead itself is normal.")
  List<Strictness> strictness = new ArrayList<>();

  @Option(
      names = "--without",
      paramLabel = "STAGE",
      split = ",",
      converter = StageWords.class,
      completionCandidates = StageWords.class,
      description =
          "Knead also without a stage, as knead-without-STAGE, each by itself:"
              + " ${COMPLETION-CANDIDATES}.")
  List<EarStage> without = new ArrayList<>();

  @Option(
      names = "--shift",
      paramLabel = "BY",
      split = ",",
      description =
          "Knead also with each threshold so much higher, or lower, as knead-stricter-1 or"
              + " knead-laxer-0.5: the points of a curve.")
  List<Double> shifts = new ArrayList<>();

  @Option(names = "--short", description = "A part of it, in less than a minute.")
  boolean brief;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many listen at the same time (default: ${DEFAULT-VALUE}).")
  int jobs;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write the figures to this file, as JSON.")
  Path json;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "Also draw the figures into this file, as PNG.")
  Path picture;

  /** Refuses what can't be right. */
  void check(CommandLine line) {
    if (jobs < 1) {
      throw new ParameterException(line, "--jobs: at least 1 has to listen");
    }
  }

  Manifest read() throws IOException {
    return manifest == null ? Manifest.empty() : Manifest.read(manifest);
  }

  /** Those that were asked for, in the order of the others. */
  List<Contender> chosen(CommandLine line, List<Contender> there) {
    Set<String> names = there.stream().map(Contender::name).collect(Collectors.toSet());
    for (String name : contenders) {
      if (!names.contains(name)) {
        throw new ParameterException(
            line,
            "--contenders: there is no '%s' here; there are: %s"
                .formatted(name, String.join(", ", there.stream().map(Contender::name).toList())));
      }
    }
    return there.stream()
        .filter(
            contender ->
                contenders.isEmpty()
                    || contenders.contains(contender.name())
                    || variants().containsKey(contender.name()))
        .toList();
  }

  /**
   * Knead's variants that were asked for, which listen beside those chosen: their names, and how
   * each one's ears differ from Knead's.
   */
  Map<String, UnaryOperator<EarFactory>> variants() {
    Map<String, UnaryOperator<EarFactory>> variants = new LinkedHashMap<>();
    for (Strictness level : strictness) {
      String name = level == Strictness.NORMAL ? "knead" : "knead-" + EnumWords.word(level);
      variants.put(name, ears -> ears.strict(level));
    }
    for (double shift : shifts) {
      variants.put("knead-" + shifted(shift), ears -> ears.shifted(shift));
    }
    for (EarStage stage : without) {
      variants.put(
          "knead-without-" + EnumWords.word(stage), ears -> ears.without(EnumSet.of(stage)));
    }
    return variants;
  }

  /** A plus in the name would stand for a canceller. */
  private static String shifted(double by) {
    String much = BigDecimal.valueOf(Math.abs(by)).stripTrailingZeros().toPlainString();
    return (by < 0 ? "laxer-" : "stricter-") + much;
  }

  /** Whether a condition is asked for. */
  boolean wants(String condition) {
    return only.isEmpty() || only.contains(condition);
  }
}
