package dev.knead.runtime;

import java.time.Clock;

/** What time it is outside a session. */
public final class TimeOfDay {
  private TimeOfDay() {}

  /** The computer's clock. */
  public static Clock clock() {
    return Clock.systemUTC();
  }
}
