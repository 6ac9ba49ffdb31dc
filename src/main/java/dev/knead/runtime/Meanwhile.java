package dev.knead.runtime;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work that a thread of its own does while the caller does something else. What it makes may then
 * be used by the caller's thread.
 */
public final class Meanwhile<T> {
  private final FutureTask<T> task;

  private Meanwhile(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins the work; it doesn't keep the program from ending. */
  public static <T> Meanwhile<T> begin(String name, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "knead-" + name);
    thread.setDaemon(true);
    thread.start();
    return new Meanwhile<>(task);
  }

  /**
   * What the work has made; waits for it.
   *
   * @throws IOException what the work has thrown
   */
  public T await() throws IOException {
    try {
      return Waiting.on(task::get);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException known) {
        throw known;
      }
      throw new IOException("unexpected " + e.getCause(), e);
    }
  }
}
