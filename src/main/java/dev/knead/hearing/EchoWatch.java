package dev.knead.hearing;

import dev.knead.audio.Frame;

/**
 * Watches whether the coach's own voice is out of the microphone: whether what is heard while the
 * coach speaks can be believed.
 *
 * <p>In the first seconds, and after the laptop was moved, the canceller does not know the room
 * yet, and a recognizer that listens for a handful of words takes some of them from any speech. So,
 * of the recent frames in which the loudspeaker was loud, enough must have been clean: what is left
 * drowns in the noise, as with headphones, or the canceller took 6 dB of it.
 *
 * <p>A person who speaks makes frames look unclean as well; therefore what counts is how it stood
 * when the word began.
 */
final class EchoWatch {
  /** A loudspeaker's frame that makes an echo worth looking at: root mean square. */
  private static final double LOUD = 500;

  /** Four times the noise floor, in energy, is no more than noise that varies. */
  private static final double OVER_FLOOR = 4;

  /** 6 dB in energy. */
  private static final double TAKEN = 4;

  /** How much one loud frame of 20 ms changes the picture: a second makes it anew. */
  private static final double MEMORY = 0.02;

  /** The share of clean frames that is enough. */
  private static final double ENOUGH = 0.5;

  /** Per frame: 3 dB a second. */
  private static final double FLOOR_RISE = Math.pow(10, 3.0 / 10 / 50);

  private static final double LEAST_FLOOR = 100;

  /** How it stood at each of the last frames: four seconds, longer than any command. */
  private final double[] history = new double[4 * Frame.RATE / Frame.LENGTH];

  private double floor = LEAST_FLOOR;
  private double clean;
  private int frames;

  /** Takes a frame: what came in, what the canceller made of it, and what was being played. */
  void accept(short[] microphone, short[] cleaned, short[] loudspeaker) {
    double before = Math.pow(Loudness.rms(microphone), 2);
    double after = Math.pow(Loudness.rms(cleaned), 2);
    floor = Math.max(LEAST_FLOOR, Math.min(before, floor * FLOOR_RISE));
    if (Loudness.rms(loudspeaker) > LOUD) {
      boolean good = after <= OVER_FLOOR * floor || after * TAKEN <= before;
      clean += MEMORY * ((good ? 1 : 0) - clean);
    }
    history[frames % history.length] = clean;
    frames++;
  }

  /** Whether it was clean enough so many frames ago; before the first frame it was not. */
  boolean wasClean(long framesAgo) {
    if (framesAgo >= frames) {
      return false;
    }
    long back = Math.min(framesAgo, history.length - 1L);
    return history[(int) ((frames - 1 - back) % history.length)] >= ENOUGH;
  }
}
