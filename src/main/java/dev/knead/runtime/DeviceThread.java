package dev.knead.runtime;

import dev.knead.audio.AudioException;
import java.io.Closeable;
import java.io.IOException;
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

  /** How the device is let go while another thread may hang in it. */
  interface Letting<D> {
    void go(D device) throws IOException;
  }

  /** Each attempt leaves one behind where the sound system hangs for good. */
  private static final int MOST_THREADS = 8;

  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final AtomicReference<D> open = new AtomicReference<>();
  private final Opening<D> opening;
  private final Work<D> work;
  private final Letting<D> letting;
  private final Semaphore places;
  private final Thread thread;
  private volatile Stage stage = Stage.WANTED;

  private enum Stage {
    WANTED,
    ABANDONED
  }

  private DeviceThread(
      String name, Opening<D> opening, Work<D> work, Letting<D> letting, Semaphore places) {
    this.places = places;
    this.opening = opening;
    this.work = work;
    this.letting = letting;
    this.thread = new Thread(this::run, name);
    // The sound system may never let it go; it must not keep the program alive.
    thread.setDaemon(true);
  }

  /** For a device that may be opened anew: how many threads may hang in it at a time. */
  static Semaphore places() {
    return new Semaphore(MOST_THREADS);
  }

  /**
   * Begins.
   *
   * @param places of all threads of this device; where none is free, this one fails at once
   */
  static <D extends Closeable> DeviceThread<D> start(
      String name, Opening<D> opening, Work<D> work, Letting<D> letting, Semaphore places) {
    DeviceThread<D> started = new DeviceThread<>(name, opening, work, letting, places);
    started.thread.start();
    return started;
  }

  private void run() {
    if (!places.tryAcquire()) {
      failure.set(new AudioException("The sound system hangs; plug the device in again."));
      return;
    }
    try {
      work();
    } finally {
      places.release();
    }
  }

  private void work() {
    try (D device = opening.open()) {
      open.set(device);
      if (stage == Stage.WANTED) {
        work.with(device);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException | Error e) {
      // An Error too: whoever waits must know.
      failure.compareAndSet(null, e);
    }
  }

  /** Throws what the device's end was, if it has come to one. */
  void rethrow() throws IOException {
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
