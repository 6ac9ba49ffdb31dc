package dev.knead.hearing;

import java.util.Arrays;

/** Which share of the last blocks was sound. */
final class Unrest {
  private final boolean[] blocks;
  private int next;
  private int loud;

  /** No unrest yet, remembering so many blocks. */
  Unrest(int memory) {
    blocks = new boolean[memory];
  }

  void accept(boolean sound) {
    loud += (sound ? 1 : 0) - (blocks[next] ? 1 : 0);
    blocks[next] = sound;
    next = (next + 1) % blocks.length;
  }

  /** 0 to 1. */
  double share() {
    return (double) loud / blocks.length;
  }

  void clear() {
    Arrays.fill(blocks, false);
    loud = 0;
  }
}
