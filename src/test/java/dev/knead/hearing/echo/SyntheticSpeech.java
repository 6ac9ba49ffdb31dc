package dev.knead.hearing.echo;

import dev.knead.audio.Frame;
import java.util.SplittableRandom;

/**
 * What sounds to a canceller like speech, the same for the same seed: syllables, voiced with a
 * pitch that glides and two formants, or hissed, with pauses.
 */
final class SyntheticSpeech {
  private static final int SYLLABLE = Frame.RATE / 4;
  private static final int SOUNDING = SYLLABLE * 7 / 10;

  private final SplittableRandom random;
  private final double pitch;
  private final double[] state = new double[4];

  /**
   * A voice.
   *
   * @param pitch in hertz
   */
  SyntheticSpeech(long seed, double pitch) {
    this.random = new SplittableRandom(seed);
    this.pitch = pitch;
  }

  /**
   * Goes on speaking.
   *
   * @param level the root mean square of it all
   */
  double[] speak(int length, double level) {
    double[] sound = new double[length];
    for (int from = 0; from < length; from += SYLLABLE) {
      syllable(sound, from, Math.min(length, from + SOUNDING));
    }
    double sum = 0;
    for (double sample : sound) {
      sum += sample * sample;
    }
    double scale = level / Math.sqrt(sum / length);
    for (int i = 0; i < length; i++) {
      sound[i] *= scale;
    }
    return sound;
  }

  private void syllable(double[] sound, int from, int to) {
    boolean hissed = random.nextInt(4) == 0;
    double begin = pitch * random.nextDouble(0.8, 1.2);
    double end = pitch * random.nextDouble(0.8, 1.2);
    double first = hissed ? 3_000 : random.nextDouble(300, 800);
    double second = hissed ? random.nextDouble(4_000, 6_000) : random.nextDouble(900, 2_500);
    double phase = 0;
    for (int i = from; i < to; i++) {
      double way = (i - from) / (double) SOUNDING;
      phase += (begin + way * (end - begin)) / Frame.RATE;
      double pulse = phase >= 1 && !hissed ? 10 : 0;
      phase = phase >= 1 ? phase - 1 : phase;
      double source = pulse + (hissed ? 1 : 0.1) * random.nextGaussian();
      double low = resonate(0, source, first, hissed ? 1_500 : 120);
      double high = resonate(2, source, second, hissed ? 2_000 : 200);
      sound[i] = Math.sin(Math.PI * way) * (low + high + source);
    }
  }

  /** A resonance of that frequency and width in hertz. */
  private double resonate(int at, double source, double frequency, double width) {
    double radius = Math.exp(-Math.PI * width / Frame.RATE);
    double next =
        source
            + 2 * radius * Math.cos(2 * Math.PI * frequency / Frame.RATE) * state[at]
            - radius * radius * state[at + 1];
    state[at + 1] = state[at];
    state[at] = next;
    return next;
  }
}
