package dev.knead.runtime;

import java.time.Clock;
import java.time.ZoneId;

/** What time it is outside a session. */
public final class TimeOfDay {
  private TimeOfDay() {}

  /** The computer's clock, in its time zone. */
  public static Clock clock() {
    return Clock.system(ZoneId.systemDefault());
  }
}
