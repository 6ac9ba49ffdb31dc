package dev.knead.speech;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import dev.knead.session.Effect.Earcon;

/** The short sounds, made of soft sine tones. */
public final class Earcons {
  /** Peak of a tone, about 20 dB below full scale: noticed, not startling. */
  private static final double PEAK = 3000;

  private Earcons() {}

  /** The sound of an earcon; made anew at each call. */
  public static Pcm sound(Earcon earcon) {
    return switch (earcon) {
      case HEARD -> tones(60, 880, 1175);
      case BEGIN -> tones(140, 523, 784);
    };
  }

  /** Tones one after the other, each rising and falling in a raised cosine so that none clicks. */
  private static Pcm tones(int millisEach, double... hertz) {
    int length = (int) Frame.samples(millisEach);
    short[] samples = new short[length * hertz.length];
    for (int tone = 0; tone < hertz.length; tone++) {
      for (int i = 0; i < length; i++) {
        double envelope = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / length);
        double wave = Math.sin(2 * Math.PI * hertz[tone] * i / Frame.RATE);
        samples[tone * length + i] = (short) Math.round(PEAK * envelope * wave);
      }
    }
    return new Pcm(samples);
  }
}
