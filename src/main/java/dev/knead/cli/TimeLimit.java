package dev.knead.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * For devices that neither work nor fail: a driver can hold a call for ever, and no interrupt ends
 * it. The call then keeps its thread, which does not keep the program from ending.
 *
 * @param longest how long is waited
 */
record TimeLimit(Duration longest) {
  /**
   * What the work gives, or throws.
   *
   * @param late the sentence to fail with when it takes too long
   */
  <T> T apply(Callable<T> work, String late) throws IOException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "device check");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException(late, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException told
          ? told
          : new IOException("unexpected " + e.getCause(), e);
    }
  }
}
