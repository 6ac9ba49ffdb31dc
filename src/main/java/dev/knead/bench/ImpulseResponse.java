package dev.knead.bench;

import dev.knead.audio.Frame;
import dev.knead.audio.Pcm;
import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;

/**
 * What a room makes of a click: the way from a mouth or a loudspeaker to the microphone.
 *
 * @param taps at 16 kHz
 * @param direct the tap by which the sound arrives first; what comes later came by way of the walls
 */
@SuppressWarnings("ArrayRecordComponent") // responses are compared by nobody
public record ImpulseResponse(float[] taps, int direct) {
  /** A measured response is about to begin where it reaches this share of its peak: -20 dB. */
  private static final double ONSET = 0.1;

  /** A measured one: its direct sound is where it first comes near its peak. */
  public static ImpulseResponse measured(Pcm sound) {
    float[] taps = Signal.of(sound).samples();
    float peak = 0;
    for (float tap : taps) {
      peak = Math.max(peak, Math.abs(tap));
    }
    int direct = 0;
    while (direct < taps.length && Math.abs(taps[direct]) < ONSET * peak) {
      direct++;
    }
    return new ImpulseResponse(taps, direct);
  }

  /** The same, coming so much later. */
  public ImpulseResponse delayed(int samples) {
    float[] later = new float[taps.length + samples];
    System.arraycopy(taps, 0, later, samples, taps.length);
    return new ImpulseResponse(later, direct + samples);
  }

  /** The sound as it arrives: longer than the dry one, by what rings on. */
  public Signal apply(Signal dry) {
    int length = dry.length() + taps.length - 1;
    int size = Integer.highestOneBit(Math.max(1, length - 1)) * 2;
    FloatFFT_1D fft = new FloatFFT_1D(size);
    float[] sound = Arrays.copyOf(dry.samples(), size);
    float[] response = Arrays.copyOf(taps, size);
    fft.realForward(sound);
    fft.realForward(response);
    // JTransforms packs the real values at 0 and at half the rate into the first pair.
    sound[0] *= response[0];
    sound[1] *= response[1];
    for (int i = 2; i < size; i += 2) {
      float real = sound[i] * response[i] - sound[i + 1] * response[i + 1];
      float imaginary = sound[i] * response[i + 1] + sound[i + 1] * response[i];
      sound[i] = real;
      sound[i + 1] = imaginary;
    }
    fft.realInverse(sound, true);
    return new Signal(Arrays.copyOf(sound, length));
  }

  /**
   * The time in which the sound dies away by 60 dB, in seconds: from the slope between -5 and -25
   * dB of the backward-integrated energy (Schroeder, JASA 37, 1965; T20 of ISO 3382).
   */
  public double reverberationTime() {
    double[] left = new double[taps.length + 1];
    for (int i = taps.length - 1; i >= 0; i--) {
      left[i] = left[i + 1] + (double) taps[i] * taps[i];
    }
    int from = fallsTo(left, -5);
    int to = fallsTo(left, -25);
    return 3.0 * (to - from) / Frame.RATE;
  }

  private static int fallsTo(double[] left, double decibels) {
    double limit = left[0] * Math.pow(10, decibels / 10);
    int at = 0;
    while (left[at] > limit) {
      at++;
    }
    return at;
  }
}
