package dev.knead.audio;

/**
 * A piece of mono sound at {@link #RATE} samples a second, 16-bit signed.
 *
 * <p>The array is handed over, not copied: whoever creates a frame gives it away, and whoever
 * receives one must not write into it.
 *
 * @param position index of the first sample, counted from the start of its stream
 * @param samples {@link #LENGTH} of them, fewer only in a stream's last frame
 */
@SuppressWarnings("ArrayRecordComponent") // a frame is compared by nobody
public record Frame(long position, short[] samples) {
  /** Samples per second, everywhere in the program. */
  public static final int RATE = 16_000;

  /** Samples in a whole frame: 20 ms. */
  public static final int LENGTH = RATE / 50;

  /** Milliseconds in a whole frame. */
  public static final int MILLIS = 20;

  /** A whole frame of silence. */
  public static Frame silence(long position) {
    return new Frame(position, new short[LENGTH]);
  }

  /** Samples to milliseconds, rounded down. */
  public static long millis(long samples) {
    return samples * 1000 / RATE;
  }

  /** Milliseconds to samples. */
  public static long samples(long millis) {
    return millis * RATE / 1000;
  }
}
