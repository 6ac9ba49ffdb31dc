package dev.knead.runtime;

import dev.knead.audio.AudioSink;
import dev.knead.audio.Frame;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/**
 * Opens and writes a loudspeaker on a thread of its own, which takes the next frame when the last
 * one is written: so the loudspeaker still sets the pace. Where the thread hangs in the sound
 * system, nobody else does; it is left behind then, and ends when the system lets it go.
 */
final class OutletThread implements Outlet {
  /** How long to wait for the last sound to be played. */
  private static final long PATIENCE_MILLIS = 2_000;

  /** Empty after the last one. */
  private final SynchronousQueue<Optional<Frame>> frames = new SynchronousQueue<>();

  private final DeviceThread<AudioSink> thread;

  /**
   * Begins to open the loudspeaker.
   *
   * @param places of all threads of this device
   */
  OutletThread(Opening<AudioSink> opening, Semaphore places) {
    thread = DeviceThread.start("knead-loudspeaker", opening, this::pump, AudioSink::abort, places);
  }

  private void pump(AudioSink loudspeaker) throws IOException, InterruptedException {
    for (Optional<Frame> frame = frames.take(); frame.isPresent(); frame = frames.take()) {
      loudspeaker.write(frame.get());
    }
  }

  @Override
  public Delivery offer(Frame frame, long millis) throws IOException {
    if (Waiting.on(() -> frames.offer(Optional.of(frame), millis, TimeUnit.MILLISECONDS))) {
      return Delivery.TAKEN;
    }
    thread.rethrow();
    return Delivery.REFUSED;
  }

  @Override
  public void finish() {
    try {
      if (frames.offer(Optional.empty(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        thread.await(PATIENCE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.abandon();
  }

  @Override
  public void abandon() {
    thread.abandon();
  }
}
