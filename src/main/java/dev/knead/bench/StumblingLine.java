package dev.knead.bench;

import dev.knead.audio.Frame;
import java.util.SplittableRandom;

/**
 * A sound line on a computer that is too busy: now it runs dry, and there is a hole in the sound
 * until it goes on; now it throws away what it is late by. As was seen on PulseAudio's null sinks
 * beside other programs that took all the processor's time.
 */
final class StumblingLine {
  private static final int SHORTEST_PIECE = (int) Frame.samples(40);
  private static final int LONGEST_PIECE = (int) Frame.samples(400);
  private static final int LONGEST_HOLE = (int) Frame.samples(80);

  /** It is late by no more. */
  private static final int LATEST = (int) Frame.samples(200);

  private final SplittableRandom random;

  StumblingLine(long seed) {
    random = new SplittableRandom(seed);
  }

  /** What comes out of the line when this goes in; as long. */
  Signal carry(Signal sound) {
    float[] out = new float[sound.length()];
    int late = 0;
    for (int at = 0; at < out.length; ) {
      int piece = Math.min(out.length - at, random.nextInt(SHORTEST_PIECE, LONGEST_PIECE));
      int from = Math.max(late, at);
      System.arraycopy(sound.samples(), from - late, out, from, Math.max(0, at + piece - from));
      at += piece;
      if (late < LATEST && random.nextBoolean()) {
        int hole = random.nextInt(LONGEST_HOLE);
        late += hole;
        at += hole;
      } else {
        late = random.nextInt(late + 1);
      }
    }
    return new Signal(out);
  }
}
