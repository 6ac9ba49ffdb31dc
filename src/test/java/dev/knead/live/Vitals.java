package dev.knead.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a Java program is doing, seen from outside.
 *
 * @param heapBytes what is left of its heap after a full collection
 * @param residentKilobytes of memory, native memory included
 * @param handles open files, pipes and sockets
 * @param threads of the operating system
 * @param processorMillis time it has computed so far
 */
record Vitals(
    long heapBytes, long residentKilobytes, long handles, long threads, long processorMillis) {
  private static final int TICK_MILLIS = 10;

  /** Asks Linux and the program itself, which collects its garbage for it. */
  static Vitals of(long pid) throws IOException, InterruptedException {
    Path process = Path.of("/proc", String.valueOf(pid));
    long heap = heap(pid);
    return new Vitals(
        heap,
        status(process, "VmRSS:"),
        count(process.resolve("fd")),
        count(process.resolve("task")),
        processorMillis(process));
  }

  /** The total of the histogram of live objects. */
  private static long heap(long pid) throws IOException, InterruptedException {
    Process asking =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(pid),
                "GC.class_histogram")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> lines =
        new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    if (asking.waitFor() != 0) {
      throw new IOException("The program did not tell its heap.");
    }
    String total = lines.get(lines.size() - 1);
    return Long.parseLong(total.strip().split("\\s+", -1)[2]);
  }

  private static long status(Path process, String key) throws IOException {
    return Files.readAllLines(process.resolve("status")).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.split("\\s+", -1)[1])
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow();
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.count();
    }
  }

  /** Fields 14 and 15 after the name, which may contain spaces: user and system time in ticks. */
  private static long processorMillis(Path process) throws IOException {
    String stat = Files.readString(process.resolve("stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MILLIS;
  }

  /** A line of a table. */
  String line(String when) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %d | %d | %d |",
        when,
        heapBytes / 1e6,
        residentKilobytes / 1024,
        handles,
        threads);
  }
}
