package dev.knead.page;

import java.time.Duration;

/** Times in words to read. */
public final class TimeWords {
  private TimeWords() {}

  /** "7:05", in minutes and seconds. */
  public static String clock(Duration time) {
    return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
  }

  /** "8 minutes", rounded up; "1 minute". */
  public static String minutes(Duration time) {
    return ReportWords.counted((time.toSeconds() + 59) / 60, "minute");
  }
}
