package dev.knead.runtime;

import java.util.concurrent.TimeUnit;

/** Real time since the clock was made. */
final class WallClock implements Clock {
  private final long start = System.nanoTime();

  @Override
  public long millis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  @Override
  public void await(long millis) throws InterruptedException {
    long ahead = millis - millis();
    if (ahead > 0) {
      Thread.sleep(ahead);
    }
  }
}
