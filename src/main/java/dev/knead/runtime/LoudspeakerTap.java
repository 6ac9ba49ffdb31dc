package dev.knead.runtime;

import dev.knead.audio.Frame;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Carries what the loudspeaker was given to the listener, which needs it to take the echo away: a
 * frame for a frame, so that both stay in step. Thread-safe.
 *
 * <p>Bounded: when the listener falls behind, the oldest is dropped, and when there is nothing, it
 * gets silence.
 */
final class LoudspeakerTap {
  /** One second. */
  private static final int CAPACITY = Frame.RATE / Frame.LENGTH;

  private final Deque<short[]> frames = new ArrayDeque<>(CAPACITY);

  synchronized void put(short[] frame) {
    if (frames.size() == CAPACITY) {
      frames.removeFirst();
    }
    frames.addLast(frame);
  }

  synchronized short[] take() {
    short[] frame = frames.pollFirst();
    return frame == null ? new short[Frame.LENGTH] : frame;
  }

  /** How many frames wait to be taken. */
  synchronized int size() {
    return frames.size();
  }

  /**
   * Forgets the oldest frames, as long as they are silent.
   *
   * @param most how many at most
   */
  synchronized void dropSilence(int most) {
    for (int left = most; left > 0 && isSilent(frames.peekFirst()); left--) {
      frames.removeFirst();
    }
  }

  private static boolean isSilent(short[] frame) {
    if (frame == null) {
      return false;
    }
    for (short sample : frame) {
      if (sample != 0) {
        return false;
      }
    }
    return true;
  }

  /** Forgets what was put in so far. */
  synchronized void clear() {
    frames.clear();
  }
}
