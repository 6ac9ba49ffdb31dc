package dev.knead.runtime;

import java.io.InterruptedIOException;

/** Waiting that can be broken off. */
final class Waiting {
  private Waiting() {}

  /**
   * What is waited for.
   *
   * @param <X> what may come of it besides
   */
  interface Wait<T, X extends Exception> {
    T await() throws InterruptedException, X;
  }

  /**
   * Waits.
   *
   * @throws InterruptedIOException when the thread is interrupted, which it stays
   */
  static <T, X extends Exception> T on(Wait<T, X> wait) throws InterruptedIOException, X {
    try {
      return wait.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted = new InterruptedIOException("Interrupted while waiting.");
      interrupted.initCause(e);
      throw interrupted;
    }
  }
}
