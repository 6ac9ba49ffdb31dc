package dev.knead.runtime;

import dev.knead.audio.AudioException;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Opens and reads a microphone on a thread of its own. Where the thread hangs in the sound system,
 * nobody else does; it is left behind then, and ends when the system lets it go.
 */
final class IntakeThread implements Intake {
  /** Few, so that a late reader is noticed by the line, which knows what to drop. */
  private static final int FRAMES_AHEAD = 2;

  private final BlockingQueue<Frame> frames = new ArrayBlockingQueue<>(FRAMES_AHEAD);
  private final DeviceThread<AudioSource> thread;

  /**
   * Begins to open the microphone.
   *
   * @param places of all threads of this device
   */
  IntakeThread(Opening<AudioSource> opening, Semaphore places) {
    thread =
        DeviceThread.start("knead-microphone", opening, this::pump, AudioSource::close, places);
  }

  private void pump(AudioSource microphone) throws IOException, InterruptedException {
    for (Optional<Frame> frame = microphone.read(); ; frame = microphone.read()) {
      if (frame.isEmpty()) {
        throw new AudioException("The microphone " + microphone.name() + " gives no more sound.");
      }
      frames.put(frame.get());
    }
  }

  @Override
  public Optional<Frame> poll(long millis) throws IOException {
    Optional<Frame> frame =
        Optional.ofNullable(Waiting.on(() -> frames.poll(millis, TimeUnit.MILLISECONDS)));
    if (frame.isEmpty()) {
      thread.rethrow();
    }
    return frame;
  }

  @Override
  public void abandon() {
    thread.abandon();
  }
}
