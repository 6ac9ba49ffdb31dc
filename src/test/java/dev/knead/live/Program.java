package dev.knead.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that a test has started, whose lines it reads, and which it ends. */
final class Program implements AutoCloseable {
  /** How long a line may be awaited; the coach's longest silence is shorter. */
  private static final long PATIENCE_SECONDS = 40;

  private final String name;
  private final Process process;
  private final BlockingQueue<Optional<Line>> coming = new LinkedBlockingQueue<>();
  private final List<Line> lines = new ArrayList<>();

  /**
   * What it said.
   *
   * @param at when, by {@link System#nanoTime}
   */
  record Line(String text, long at) {}

  private Program(String name, Process process) {
    this.name = name;
    this.process = process;
    Thread reader = new Thread(this::read, "lines of " + name);
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts it; its errors are among its lines. */
  static Program start(ProcessBuilder builder) throws IOException {
    return new Program(builder.command().get(0), builder.redirectErrorStream(true).start());
  }

  /** Always, and not only when somebody waits: a program whose pipe is full stands still. */
  private void read() {
    try (BufferedReader reader = process.inputReader()) {
      reader.lines().map(Program::line).forEach(coming::add);
    } catch (IOException | UncheckedIOException e) {
      coming.add(line("(its lines can't be read: " + e.getMessage() + ")"));
    } finally {
      coming.add(Optional.empty());
    }
  }

  private static Optional<Line> line(String text) {
    return Optional.of(new Line(text, System.nanoTime()));
  }

  /** Waits for a line that contains this. Lines before it are read over. */
  Line awaitLine(String part) throws InterruptedException {
    for (Optional<Line> line = next(); line.isPresent(); line = next()) {
      if (line.get().text().contains(part)) {
        return line.get();
      }
    }
    throw new AssertionError("%s ended without saying '%s':%n%s".formatted(name, part, said()));
  }

  /** The first line since a moment that contains this; waits for it if need be. */
  Line awaitLineSince(long moment, String part) throws InterruptedException {
    Optional<Line> line = since(moment).filter(said -> said.text().contains(part)).findFirst();
    while (line.isEmpty()) {
      line = Optional.of(awaitLine(part)).filter(said -> said.at() - moment >= 0);
    }
    return line.get();
  }

  private Stream<Line> since(long moment) {
    return lines.stream().filter(line -> line.at() - moment >= 0);
  }

  /**
   * Whether a line that contains this comes, and none before it takes longer than so many seconds.
   */
  boolean says(String part, long seconds) throws InterruptedException {
    for (Optional<Line> line = coming.poll(seconds, TimeUnit.SECONDS);
        line != null && line.isPresent();
        line = coming.poll(seconds, TimeUnit.SECONDS)) {
      lines.add(line.get());
      if (line.get().text().contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Waits for the end. */
  void awaitEnd() throws InterruptedException {
    while (next().isPresent()) {
      // One line after the other.
    }
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("%s does not end:%n%s".formatted(name, said()));
    }
  }

  private Optional<Line> next() throws InterruptedException {
    Optional<Line> line = coming.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (line == null) {
      throw new AssertionError(
          "%s said nothing for %d s, after:%n%s".formatted(name, PATIENCE_SECONDS, said()));
    }
    line.ifPresent(lines::add);
    return line;
  }

  /** The program itself: a launcher becomes it. */
  long pid() {
    return process.pid();
  }

  /** What it reads. */
  OutputStream input() {
    return process.getOutputStream();
  }

  /** Asks it politely to end; what it still says can be read. */
  void terminate() {
    process.toHandle().destroy();
  }

  /** The exit code; 128 and the number of a signal that has ended it. */
  int code() {
    return process.exitValue();
  }

  /** What it has said so far, as far as that was awaited. */
  String said() {
    return lines.stream().map(Line::text).collect(Collectors.joining(System.lineSeparator()));
  }

  /** Lets it stand still, as a suspended computer would. */
  void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** Lets it go on. */
  void thaw() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String signal) throws IOException, InterruptedException {
    int code =
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid()))
            .inheritIO()
            .start()
            .waitFor();
    if (code != 0) {
      throw new AssertionError("%s does not take the signal %s".formatted(name, signal));
    }
  }

  /** Ends it in the middle of whatever it does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Ends it, politely if it listens. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
