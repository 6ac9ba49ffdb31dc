package dev.knead.speech;

import dev.knead.audio.Frame;
import dev.knead.audio.Levelling;
import dev.knead.audio.Pcm;
import dev.knead.session.Effect.Earcon;

/** The short sounds, made of soft sine tones, all at one level. */
public final class Earcons {
  /**
   * How loud they are, in LUFS: 3 LU below the voice. A bare tone out of the quiet is noticed
   * sooner than words of the same level; at theirs it would startle a person who lies relaxed.
   */
  private static final double LUFS = Levelling.COMMON_LUFS - 3;

  /** Any peak will do, far from both ends of the scale: the level is set at the end. */
  private static final double PEAK = 8_000;

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
    double[] samples = new double[length * hertz.length];
    for (int tone = 0; tone < hertz.length; tone++) {
      for (int i = 0; i < length; i++) {
        double envelope = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / length);
        double wave = Math.sin(2 * Math.PI * hertz[tone] * i / Frame.RATE);
        samples[tone * length + i] = PEAK * envelope * wave;
      }
    }
    return Levelling.to(LUFS, Pcm.of(samples));
  }
}
