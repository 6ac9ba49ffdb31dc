package dev.knead.runtime;

import java.io.InterruptedIOException;

/** Waiting that can be broken off. */
final class Waiting {
  private Waiting() {}

  /** What is waited for. */
  interface Wait<T> {
    T await() throws InterruptedException;
  }

  /**
   * Waits.
   *
   * @throws InterruptedIOException when the thread is interrupted, which it stays
   */
  static <T> T on(Wait<T> wait) throws InterruptedIOException {
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
