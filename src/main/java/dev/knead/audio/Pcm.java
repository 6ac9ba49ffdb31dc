package dev.knead.audio;

import java.time.Duration;
import java.util.Arrays;

/**
 * A finished piece of mono sound at {@link Frame#RATE}, 16-bit signed. Not to be written into.
 *
 * @param samples the sound
 */
@SuppressWarnings("ArrayRecordComponent") // sounds are compared by nobody
public record Pcm(short[] samples) {
  /**
   * A sound of another rate, brought to ours.
   *
   * @param samples mono
   * @param rate of the samples, per second
   */
  public static Pcm of(short[] samples, int rate) {
    if (rate == Frame.RATE) {
      return new Pcm(samples);
    }
    float[] floats = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      floats[i] = samples[i] / SampleEncoding.FULL_SCALE;
    }
    Resampler resampler = new Resampler(rate, Frame.RATE);
    float[] begun = resampler.resample(floats);
    float[] rest = resampler.finish();
    float[] whole = Arrays.copyOf(begun, begun.length + rest.length);
    System.arraycopy(rest, 0, whole, begun.length, rest.length);
    return new Pcm(SampleEncoding.quantized(whole));
  }

  /** Samples of any size as they are played and recorded: each the {@link #nearest} one. */
  public static Pcm of(double[] samples) {
    short[] rounded = new short[samples.length];
    for (int i = 0; i < samples.length; i++) {
      rounded[i] = nearest(samples[i]);
    }
    return new Pcm(rounded);
  }

  /** The nearest 16-bit sample; what is louder than that is clipped. */
  public static short nearest(double sample) {
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sample)));
  }

  /** How long it plays. */
  public Duration duration() {
    return Duration.ofMillis(Frame.millis(samples.length));
  }
}
