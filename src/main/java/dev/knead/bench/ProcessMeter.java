package dev.knead.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * Reads what a process takes, all its threads together.
 *
 * @param process this one, or one that it has started
 */
public record ProcessMeter(ProcessHandle process) {
  private static final String RESIDENT = "VmRSS:";
  private static final String PEAK = "VmHWM:";

  /**
   * The processor time so far, in seconds; by the system's clock ticks, usually 10 ms.
   *
   * @throws IOException when the system does not tell, or the process is gone
   */
  public double cpuSeconds() throws IOException {
    return process
            .info()
            .totalCpuDuration()
            .orElseThrow(() -> new IOException("This system does not tell processor times."))
            .toMillis()
        / 1e3;
  }

  /** The memory that it has now, in kilobytes; empty where the system does not tell. */
  public OptionalLong residentKilobytes() throws IOException {
    return kilobytes(RESIDENT);
  }

  /** The most memory that it ever had, in kilobytes; empty where the system does not tell. */
  public OptionalLong peakKilobytes() throws IOException {
    return kilobytes(PEAK);
  }

  private OptionalLong kilobytes(String key) throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    return Files.isReadable(status)
        ? kilobytes(key, Files.readAllLines(status))
        : OptionalLong.empty();
  }

  /** A line of Linux's status of a process. */
  static OptionalLong kilobytes(String key, List<String> status) {
    return status.stream()
        .filter(line -> line.startsWith(key))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst();
  }
}
