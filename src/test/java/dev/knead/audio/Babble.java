package dev.knead.audio;

import java.util.SplittableRandom;

/**
 * What has the shape of speech and says nothing: pulses of a voice at 110 Hz through one resonance,
 * hisses between them, four syllables a second, and a pause after every sixth.
 */
final class Babble {
  private static final int PERIOD = Frame.RATE / 110;
  private static final int SYLLABLE = Frame.RATE / 4;
  private static final int PHRASE = 7;

  private Babble() {}

  /**
   * A piece of it; the same seed gives the same.
   *
   * @param peak of its largest sample, up to 32,767
   */
  static Pcm of(int millis, double peak, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] samples = new double[(int) Frame.samples(millis)];
    double[] ringing = new double[2];
    double largest = 0;
    for (int i = 0; i < samples.length; i++) {
      int syllable = i / SYLLABLE;
      double place = (double) (i % SYLLABLE) / SYLLABLE;
      boolean paused = syllable % PHRASE == PHRASE - 1;
      double pulse = i % PERIOD == 0 ? 1 : 0;
      double hiss = place < 0.2 ? 0.05 * random.nextGaussian() : 0;
      double excited = (pulse + hiss) * (paused ? 0 : Math.sin(Math.PI * place));
      // A resonance at 700 Hz, some 100 Hz wide.
      double rung = excited + 1.89 * ringing[0] - 0.96 * ringing[1];
      ringing[1] = ringing[0];
      ringing[0] = rung;
      samples[i] = rung;
      largest = Math.max(largest, Math.abs(rung));
    }
    for (int i = 0; i < samples.length; i++) {
      samples[i] *= peak / largest;
    }
    return Pcm.of(samples);
  }
}
