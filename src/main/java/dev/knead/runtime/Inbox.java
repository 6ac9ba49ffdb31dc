package dev.knead.runtime;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A bounded queue between two threads. A full one says no instead of growing: whoever is that far
 * behind would act on what is long past.
 */
final class Inbox<T> {
  private final BlockingQueue<T> queue;

  Inbox(int capacity) {
    queue = new ArrayBlockingQueue<>(capacity);
  }

  /** Puts a message in; false when there is no room. */
  boolean offer(T message) {
    return queue.offer(message);
  }

  /** Puts a message in where so many others find room behind it; false elsewhere. */
  boolean offer(T message, int others) {
    return queue.remainingCapacity() > others && queue.offer(message);
  }

  /** The oldest message, if there is one. */
  Optional<T> poll() {
    return Optional.ofNullable(queue.poll());
  }

  /** The oldest message; waits for one, but not for longer than that. */
  Optional<T> poll(long millis) throws InterruptedException {
    return Optional.ofNullable(queue.poll(millis, TimeUnit.MILLISECONDS));
  }
}
