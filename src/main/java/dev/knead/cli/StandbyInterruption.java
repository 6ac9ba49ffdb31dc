package dev.knead.cli;

import dev.knead.runtime.StandbyRun;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Until standby is over, Ctrl-C and a polite kill end it in good order: it releases its microphone;
 * a massage says its closing words first, by its own {@link Interruption}, and none follows.
 */
final class StandbyInterruption {
  /** A massage's closing words take some ten seconds, and its diary a moment. */
  private static final long PATIENCE_SECONDS = 25;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;

  StandbyInterruption(StandbyRun waiting) {
    hook =
        new Thread(
            () -> {
              waiting.interrupt();
              try {
                finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "knead-standby-interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Standby is over: from now on the program ends as any other. */
  void over() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook is what brought us here.
    }
  }
}
