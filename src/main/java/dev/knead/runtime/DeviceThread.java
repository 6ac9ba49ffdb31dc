package dev.knead.runtime;

import dev.knead.audio.AudioException;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A thread that opens a device, works with it until that fails, and closes it. It can be abandoned:
 * then the device is closed under its feet, which ends a read or a write that hangs.
 *
 * @param <D> the device
 */
final class DeviceThread<D extends Closeable> {
  /** What is done with the open device, until the end of it. */
  interface Work<D> {
    void with(D device) throws IOException, InterruptedException;
  }

  /** Something that another thread is to give or take, and may not within so many milliseconds. */
  interface Attempt<T> {
    Optional<T> within(long millis) throws InterruptedException;
  }

  /** How the device is let go while another thread may hang in it. */
  interface Letting<D> {
    void go(D device) throws IOException;
  }

  /**
   * As many may hang in the sound system: enough to outlast one that stumbles, and few enough for
   * one that hangs all night.
   */
  static final int MOST_THREADS = 6;

  /** How late a failure may be noticed. */
  private static final long GLANCE_MILLIS = 20;

  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final AtomicReference<D> open = new AtomicReference<>();
  private final Semaphore places;
  private final Opening<D> opening;
  private final Work<D> work;
  private final Letting<D> letting;
  private final Thread thread;
  private volatile Stage stage = Stage.WANTED;

  private enum Stage {
    WANTED,
    ABANDONED
  }

  private DeviceThread(
      String name, Semaphore places, Opening<D> opening, Work<D> work, Letting<D> letting) {
    this.places = places;
    this.opening = opening;
    this.work = work;
    this.letting = letting;
    this.thread = new Thread(this::run, name);
    // The sound system may never let it go; it must not keep the program alive.
    thread.setDaemon(true);
  }

  /**
   * Begins to open the device.
   *
   * @param places one for each thread that may be at work on the device, or hang there
   */
  static <D extends Closeable> DeviceThread<D> start(
      String name, Semaphore places, Opening<D> opening, Work<D> work, Letting<D> letting) {
    DeviceThread<D> started = new DeviceThread<>(name, places, opening, work, letting);
    started.thread.start();
    return started;
  }

  private void run() {
    if (!places.tryAcquire()) {
      failed(new AudioException("The sound system hangs; start it anew."));
      return;
    }
    try (D device = opening.open()) {
      open.set(device);
      if (stage == Stage.WANTED) {
        workWith(device);
      }
    } catch (IOException | RuntimeException | Error e) {
      failed(e);
    } finally {
      places.release();
    }
  }

  /** Tells of a failure before the device is closed, for that may hang. */
  private void workWith(D device) {
    try {
      work.with(device);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException | Error e) {
      failed(e);
    }
  }

  /** An Error too: whoever waits must know. */
  private void failed(Throwable e) {
    failure.compareAndSet(null, e);
  }

  /**
   * Waits for so many milliseconds, but no longer than the device lasts.
   *
   * @return empty when the time was not enough
   * @throws IOException when the device is gone, with a sentence that says so
   */
  <T> Optional<T> await(long millis, Attempt<T> attempt) throws IOException {
    for (long left = millis; ; left -= GLANCE_MILLIS) {
      long glance = Math.min(left, GLANCE_MILLIS);
      Optional<T> done = Waiting.on(() -> attempt.within(glance));
      if (done.isPresent()) {
        return done;
      }
      rethrow();
      if (left <= GLANCE_MILLIS) {
        return Optional.empty();
      }
    }
  }

  private void rethrow() throws IOException {
    Throwable failed = failure.get();
    if (failed instanceof IOException known) {
      throw known;
    }
    if (failed != null) {
      throw new IOException("The sound system broke: " + failed, failed);
    }
  }

  /** Waits for its end, but not for longer than that. */
  void await(long millis) throws InterruptedException {
    thread.join(millis);
  }

  /** Never waits: what closes the device may hang, too. */
  void abandon() {
    stage = Stage.ABANDONED;
    thread.interrupt();
    D device = open.get();
    if (device != null && thread.isAlive()) {
      Thread closing = new Thread(() -> letGo(device), thread.getName() + "-closing");
      closing.setDaemon(true);
      closing.start();
    }
  }

  private void letGo(D device) {
    try {
      letting.go(device);
    } catch (IOException | RuntimeException e) {
      // It is gone; that is known already.
    }
  }
}
