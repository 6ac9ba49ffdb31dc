package dev.knead.diary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still, unless it is set. */
final class SettableClock extends Clock {
  private Instant now;
  private ZoneId zone;

  SettableClock() {
    this(Instant.parse("2026-03-01T09:15:30.123Z"), ZoneId.of("Europe/Berlin"));
  }

  private SettableClock(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  void forward(Duration time) {
    now = now.plus(time);
  }

  void back(Duration time) {
    now = now.minus(time);
  }

  void travel(String place) {
    zone = ZoneId.of(place);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new SettableClock(now, other);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
