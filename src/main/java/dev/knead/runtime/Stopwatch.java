package dev.knead.runtime;

/** Real time since it was made. Any thread may look. */
public final class Stopwatch {
  private final WallClock clock = new WallClock();

  /** Milliseconds; never goes back. */
  public long millis() {
    return clock.millis();
  }
}
