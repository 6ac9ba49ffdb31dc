package dev.knead.runtime;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Work that a thread of its own does again and again, until it is closed. */
public final class Regularly implements AutoCloseable {
  /** Longer than a turn of any work; what hangs must not keep the program from ending. */
  private static final long PATIENCE_MILLIS = 500;

  private final ScheduledExecutorService turns;

  private Regularly(ScheduledExecutorService turns) {
    this.turns = turns;
  }

  /**
   * Begins at once. A turn that throws is the last one.
   *
   * @param millis from the end of a turn to the beginning of the next, more than 0
   */
  public static Regularly begin(String name, long millis, Runnable turn) {
    ScheduledExecutorService turns =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "knead-" + name);
              thread.setDaemon(true);
              return thread;
            });
    var unused = turns.scheduleWithFixedDelay(turn, 0, millis, TimeUnit.MILLISECONDS);
    return new Regularly(turns);
  }

  /** No turn begins any more; waits for the one under way. A second time does nothing. */
  @Override
  public void close() {
    turns.shutdown();
    try {
      boolean unused = turns.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
