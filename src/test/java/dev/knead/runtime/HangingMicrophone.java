package dev.knead.runtime;

import dev.knead.audio.AudioException;
import dev.knead.audio.AudioSource;
import dev.knead.audio.Frame;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A microphone that gives some frames, and then nothing until it is closed. */
final class HangingMicrophone implements AudioSource {
  final CountDownLatch hangs = new CountDownLatch(1);
  final CountDownLatch closed = new CountDownLatch(1);
  private final int frames;
  private long position;

  HangingMicrophone(int frames) {
    this.frames = frames;
  }

  @Override
  public Optional<Frame> read() throws AudioException {
    if (position == (long) frames * Frame.LENGTH) {
      hangs.countDown();
      hang();
      throw new AudioException("The microphone USB was closed.");
    }
    Frame frame = Frame.silence(position);
    position += Frame.LENGTH;
    return Optional.of(frame);
  }

  /** As the sound system does, which no interruption disturbs. */
  private void hang() {
    boolean interrupted = false;
    while (closed.getCount() > 0) {
      try {
        closed.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String name() {
    return "USB";
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
