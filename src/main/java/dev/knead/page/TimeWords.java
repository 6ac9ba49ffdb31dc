package dev.knead.page;

import java.time.Duration;

/** Times in words to read. */
final class TimeWords {
  private TimeWords() {}

  /** "7:05", in minutes and seconds. */
  static String clock(Duration time) {
    return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
  }
}
