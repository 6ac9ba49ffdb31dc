package dev.knead.bench;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A sound while it is being mixed: 16 kHz, mono, in steps of a 16-bit sample but neither rounded
 * nor limited to them. Immutable; not to be written into.
 *
 * @param samples the sound
 */
@SuppressWarnings("ArrayRecordComponent") // signals are compared by nobody
public record Signal(float[] samples) {
  /** A sound as it was recorded. */
  public static Signal of(Pcm sound) {
    float[] samples = new float[sound.samples().length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = sound.samples()[i];
    }
    return new Signal(samples);
  }

  /** Silence of so many samples. */
  public static Signal silence(int length) {
    return new Signal(new float[length]);
  }

  /**
   * White Gaussian noise; the same seed makes the same noise.
   *
   * @param rms its root mean square
   */
  public static Signal noise(int length, double rms, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] samples = new float[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (float) (rms * random.nextGaussian());
    }
    return new Signal(samples);
  }

  /** How many samples. */
  public int length() {
    return samples.length;
  }

  /** How long it plays, in seconds. */
  public double seconds() {
    return (double) samples.length / Frame.RATE;
  }

  /** The root mean square of all samples; 0 for none. */
  public double rms() {
    double sum = 0;
    for (float sample : samples) {
      sum += (double) sample * sample;
    }
    return samples.length == 0 ? 0 : Math.sqrt(sum / samples.length);
  }

  /** Every sample times the factor. */
  public Signal times(double factor) {
    float[] scaled = new float[samples.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (factor * samples[i]);
    }
    return new Signal(scaled);
  }

  /** So much silence before it and after it, in samples. */
  public Signal padded(int before, int after) {
    float[] longer = new float[before + samples.length + after];
    System.arraycopy(samples, 0, longer, before, samples.length);
    return new Signal(longer);
  }

  /** Its first samples, or itself and silence, so that it has that length. */
  public Signal ofLength(int length) {
    return new Signal(Arrays.copyOf(samples, length));
  }

  /**
   * Over and over again, so that it has that length.
   *
   * @param from the sample to begin with, taken from the beginning again after the end
   */
  public Signal looped(int from, int length) {
    float[] loop = new float[length];
    for (int i = 0; i < length; i++) {
      loop[i] = samples[(int) (((long) from + i) % samples.length)];
    }
    return new Signal(loop);
  }

  /** Both at once; as long as the longer one. */
  public Signal plus(Signal other) {
    float[] sum = Arrays.copyOf(samples, Math.max(length(), other.length()));
    for (int i = 0; i < other.length(); i++) {
      sum[i] += other.samples[i];
    }
    return new Signal(sum);
  }

  /** So many samples of it. */
  public Signal piece(int from, int length) {
    return new Signal(Arrays.copyOfRange(samples, from, from + length));
  }

  /** One after the other. */
  public Signal then(Signal other) {
    return concatenated(List.of(this, other));
  }

  /** All of them, one after the other. */
  public static Signal concatenated(List<Signal> parts) {
    float[] all = new float[parts.stream().mapToInt(Signal::length).sum()];
    int at = 0;
    for (Signal part : parts) {
      System.arraycopy(part.samples, 0, all, at, part.length());
      at += part.length();
    }
    return new Signal(all);
  }

  /** Rounded and limited, as a sound card would. */
  public short[] quantized() {
    short[] rounded = new short[samples.length];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = Pcm.nearest(samples[i]);
    }
    return rounded;
  }
}
