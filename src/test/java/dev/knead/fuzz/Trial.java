package dev.knead.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reader and a hostile file: it has to bring a value, or its own exception with a sentence, and
 * may take only so much memory and time for it.
 */
public final class Trial {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Taken over all, not at once: a whole sound file takes half of it. */
  private static final long FAIR_BYTES = 64L << 20;

  /** More of it for each byte of the file: a text is decoded, parsed, and told about. */
  private static final long FAIR_BYTES_FOR_EACH = 400;

  /** Only so that an endless loop ends the test; each takes some milliseconds. */
  private static final Duration GENEROUS = Duration.ofSeconds(10);

  private final List<Class<? extends Exception>> own;

  private Trial(List<Class<? extends Exception>> own) {
    this.own = own;
  }

  /** What a reader does with a file. */
  @FunctionalInterface
  public interface Reading {
    /** Reads it; what it throws is judged. */
    void read(Path file) throws Exception;
  }

  /** What a reader does with bytes. */
  @FunctionalInterface
  public interface ReadingOfBytes {
    /** Reads them; what it throws is judged. */
    void read(byte[] bytes) throws Exception;
  }

  /**
   * A trial in which a reader may refuse.
   *
   * @param own what it throws then; anything else is a defect
   */
  public static Trial refusingWith(Class<? extends Exception> own) {
    return new Trial(List.of(own));
  }

  /** A trial in which a reader takes anything, and tells what is wrong in another way. */
  public static Trial refusingNothing() {
    return new Trial(List.of());
  }

  /** Has a file of that name read, in a folder of its own, which goes with it. */
  public void read(Hostile hostile, String name, Reading reading) throws IOException {
    Path folder = Files.createTempDirectory("knead-fuzz-");
    try {
      Path file = Files.write(folder.resolve(name), hostile.bytes());
      read(hostile, bytes -> reading.read(file));
    } finally {
      delete(folder);
    }
  }

  /** Has its bytes read. */
  public void read(Hostile hostile, ReadingOfBytes reading) {
    byte[] bytes = hostile.bytes();
    long[] taken = new long[1];
    Optional<Throwable> refusal =
        assertTimeoutPreemptively(
            GENEROUS,
            () -> {
              long before = THREADS.getCurrentThreadAllocatedBytes();
              Optional<Throwable> thrown = thrown(bytes, reading);
              taken[0] = THREADS.getCurrentThreadAllocatedBytes() - before;
              return thrown;
            });
    refusal.ifPresent(thrown -> judge(thrown, bytes));
    assertThat(taken[0])
        .as("bytes of memory taken for %d", bytes.length)
        .isLessThan(FAIR_BYTES + FAIR_BYTES_FOR_EACH * bytes.length);
  }

  /** Also an error: a stack or a heap that is full is what is looked for here. */
  private static Optional<Throwable> thrown(byte[] bytes, ReadingOfBytes reading) {
    try {
      reading.read(bytes);
      return Optional.empty();
    } catch (Throwable e) {
      return Optional.of(e);
    }
  }

  private void judge(Throwable thrown, byte[] bytes) {
    if (own.stream().noneMatch(type -> type.isInstance(thrown))) {
      throw new AssertionError("thrown instead of %s: %s".formatted(own, thrown), thrown);
    }
    Sentences.check(thrown.getMessage(), bytes);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
