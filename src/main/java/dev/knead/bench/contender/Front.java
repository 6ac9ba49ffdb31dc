package dev.knead.bench.contender;

import dev.knead.hearing.echo.EchoCanceller;

/**
 * An echo canceller and what must be given back after it.
 *
 * @param canceller knows no room yet
 * @param release gives it back; called once, by the thread that made it
 */
record Front(EchoCanceller canceller, Runnable release) implements AutoCloseable {
  /** One that has nothing to give back. */
  static Front of(EchoCanceller canceller) {
    return new Front(canceller, () -> {});
  }

  @Override
  public void close() {
    release.run();
  }
}
