package dev.knead.bench;

import dev.knead.language.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Measures what this whole process takes. */
public final class ProcessCost {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";

  private ProcessCost() {}

  /** Lets a contender listen to a sound, and tells what that took. */
  public static Cost of(Contender contender, Vocabulary vocabulary, String name, Signal sound)
      throws IOException {
    Scene scene = Scene.without(sound.quantized());
    try (Contender.Listener listener = contender.open()) {
      double before = cpuSeconds();
      listener.hear(vocabulary, scene);
      double took = cpuSeconds() - before;
      return new Cost(contender.name(), name, sound.seconds(), took, peakKilobytes());
    }
  }

  private static double cpuSeconds() throws IOException {
    return ProcessHandle.current()
            .info()
            .totalCpuDuration()
            .orElseThrow(() -> new IOException("This system does not tell processor times."))
            .toMillis()
        / 1e3;
  }

  private static OptionalLong peakKilobytes() throws IOException {
    return Files.isReadable(STATUS)
        ? peakKilobytes(Files.readAllLines(STATUS))
        : OptionalLong.empty();
  }

  /** The peak of the resident set in Linux's status of a process. */
  static OptionalLong peakKilobytes(List<String> status) {
    return status.stream()
        .filter(line -> line.startsWith(PEAK))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst();
  }
}
