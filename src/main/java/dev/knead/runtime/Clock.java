package dev.knead.runtime;

/** Milliseconds of the session; never goes back. */
interface Clock {
  long millis();
}
