package dev.knead.hearing;

/** The last seconds of a stream, by position. Used by one thread. */
final class ClipBuffer {
  private final short[] ring;
  private long position;

  /** A buffer of so many samples, all of them silence. */
  ClipBuffer(int length) {
    ring = new short[length];
  }

  void accept(short[] samples) {
    for (short sample : samples) {
      ring[(int) (position % ring.length)] = sample;
      position++;
    }
  }

  /** The position after the last sample. */
  long position() {
    return position;
  }

  /**
   * A piece of the stream.
   *
   * @return its samples; where the stream had not begun or is forgotten, the piece begins later
   */
  double[] clip(long from, long to) {
    long start = Math.max(Math.max(0, from), position - ring.length);
    double[] clip = new double[(int) Math.max(0, Math.min(to, position) - start)];
    for (int i = 0; i < clip.length; i++) {
      clip[i] = ring[(int) ((start + i) % ring.length)];
    }
    return clip;
  }
}
