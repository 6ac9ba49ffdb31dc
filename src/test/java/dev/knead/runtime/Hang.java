package dev.knead.runtime;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Where threads hang that no interrupt frees, as in a sound system, until they are released. */
final class Hang {
  private final CountDownLatch somebody = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

  /** Hangs. */
  void enter() {
    threads.add(Thread.currentThread());
    somebody.countDown();
    boolean interrupted = false;
    for (boolean hanging = true; hanging; ) {
      try {
        released.await();
        hanging = false;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until somebody hangs here. */
  void awaitSomebody() throws InterruptedException {
    somebody.await();
  }

  /** Whoever has hung here. */
  Set<Thread> threads() {
    return threads;
  }

  void release() {
    released.countDown();
  }
}
