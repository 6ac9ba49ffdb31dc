package dev.knead.cli;

import dev.knead.runtime.LiveRun;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Until the run is over, Ctrl-C and a polite kill end the session with its closing words instead of
 * cutting it off.
 */
final class Interruption {
  /** The closing words take some ten seconds. */
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;

  Interruption(LiveRun run) {
    hook =
        new Thread(
            () -> {
              run.interrupt();
              try {
                if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                  run.interrupt();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "knead-interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** The run is over: from now on the program ends as any other. */
  void over() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook is what brought us here.
    }
  }
}
