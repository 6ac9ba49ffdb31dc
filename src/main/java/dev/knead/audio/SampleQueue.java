package dev.knead.audio;

import java.util.Arrays;

/** Samples that wait to be cut into frames: added in pieces of any length, taken in others. */
final class SampleQueue {
  private short[] samples = new short[4 * Frame.LENGTH];
  private int head;
  private int size;

  void add(short[] more) {
    if (head + size + more.length > samples.length) {
      int room = Math.max(size + more.length, 2 * size);
      samples = Arrays.copyOf(Arrays.copyOfRange(samples, head, head + size), room);
      head = 0;
    }
    System.arraycopy(more, 0, samples, head + size, more.length);
    size += more.length;
  }

  /** The next samples: as many as asked for, or all when there are fewer. */
  short[] take(int most) {
    int count = Math.min(most, size);
    short[] taken = Arrays.copyOfRange(samples, head, head + count);
    head += count;
    size -= count;
    return taken;
  }

  int size() {
    return size;
  }
}
