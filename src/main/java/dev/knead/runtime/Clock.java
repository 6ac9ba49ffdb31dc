package dev.knead.runtime;

/** Milliseconds of the session; never goes back. */
interface Clock {
  long millis();

  /** Waits until that time; not at all where time is virtual. */
  default void await(long millis) throws InterruptedException {}
}
