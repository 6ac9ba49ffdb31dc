package dev.knead.runtime;

/** A device's line on a thread of its own, in which nobody else hangs. */
interface Line {
  /** Lets the device go; never waits for it. */
  void abandon();
}
