package dev.knead.hearing.echo;

import dev.knead.audio.Frame;
import dev.knead.audio.Loudness;
import dev.knead.audio.Pcm;

/**
 * Takes the loudspeaker out of the microphone with a linear filter that a Kalman filter adapts,
 * frame by frame, in the frequency domain ({@link EchoModel}). Nothing is suppressed beyond what
 * the filter explains, since a suppressor removes the person too.
 *
 * <p>Nothing is delayed and no position shifts. Without sound from the loudspeaker the microphone
 * passes untouched. A frame that would become louder goes out as it came in: a filter that does not
 * know the room yet adds an echo where there was none. A microphone that clips teaches nothing in
 * that time.
 */
public final class KalmanEchoCanceller implements EchoCanceller {
  /** A sample as large as this is taken for a clipped one. */
  private static final int FULL_SCALE = 32_700;

  private EchoModel model = new EchoModel();
  private ResidualEcho residual = new ResidualEcho();

  /** Frames until a clipped sample is out of the block that is learnt from. */
  private int clipped;

  @Override
  public void reset() {
    model = new EchoModel();
    residual = new ResidualEcho();
    clipped = 0;
  }

  @Override
  public double residual() {
    return residual.residual();
  }

  /**
   * {@inheritDoc}
   *
   * <p>A frame shorter than {@link Frame#LENGTH} can only be the last one.
   */
  @Override
  public short[] cancel(short[] microphone, short[] loudspeaker) {
    int length = microphone.length;
    if (length > Frame.LENGTH || loudspeaker.length != length) {
      throw new IllegalArgumentException(
          length + " samples of microphone, " + loudspeaker.length + " of loudspeaker");
    }
    clipped = isClipped(microphone) ? Spectrum.BLOCK / Frame.LENGTH : Math.max(0, clipped - 1);
    model.accept(microphone, loudspeaker);
    if (model.isIdle()) {
      residual.none();
      return microphone.clone();
    }
    double[] left = model.predict();
    short[] clean = new short[length];
    double removed = 0;
    for (int i = 0; i < length; i++) {
      double sample = left[left.length - Frame.LENGTH + i];
      clean[i] = Pcm.nearest(sample);
      double echo = microphone[i] - sample;
      removed += echo * echo / length;
    }
    boolean better = Loudness.meanSquare(clean) <= Loudness.meanSquare(microphone);
    short[] out = better ? clean : microphone.clone();
    if (length == Frame.LENGTH && clipped == 0) {
      model.learn();
    }
    residual.accept(model.expected(), Loudness.meanSquare(out), removed, model.agreement());
    return out;
  }

  private static boolean isClipped(short[] samples) {
    for (short sample : samples) {
      if (Math.abs(sample) >= FULL_SCALE) {
        return true;
      }
    }
    return false;
  }
}
