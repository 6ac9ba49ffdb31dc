package dev.knead.hearing.echo;

import dev.knead.audio.Frame;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * A loudspeaker, a room and a microphone, the same for the same seed. The room is a direct sound,
 * and from 2 ms after it noise that falls by 60 dB in 0.3 s and is 6 dB fainter as a whole.
 */
final class EchoScene {
  static final int SECOND = Frame.RATE;
  private static final double REVERBERATION = 0.3;
  private static final double NOISE = 20;

  private final SplittableRandom random;
  final double[] loudspeaker;

  /** What of the loudspeaker reaches the microphone. */
  final double[] echo;

  /** What else reaches the microphone: faint noise, and the person. */
  final double[] rest;

  EchoScene(long seed, int seconds) {
    random = new SplittableRandom(seed);
    loudspeaker = new SyntheticSpeech(seed + 1, 120).speak(seconds * SECOND, 3_000);
    echo = new double[loudspeaker.length];
    rest = new double[loudspeaker.length];
    Arrays.setAll(rest, i -> NOISE * random.nextGaussian());
  }

  /** From that second on the laptop stands in another place. */
  EchoScene room(int fromSecond, int delayMillis, double gain) {
    double[] reverberated = reverberate(delayMillis, gain);
    int from = fromSecond * SECOND;
    System.arraycopy(reverberated, from, echo, from, echo.length - from);
    return this;
  }

  /** The loudspeaker's clock is slow by so many parts per million. */
  EchoScene drift(double partsPerMillion) {
    double[] straight = echo.clone();
    Arrays.setAll(echo, i -> interpolate(straight, i * (1 - partsPerMillion * 1e-6)));
    return this;
  }

  /** The microphone's side of the echo is bent. */
  EchoScene bend(DoubleUnaryOperator characteristic) {
    Arrays.setAll(echo, i -> characteristic.applyAsDouble(echo[i]));
    return this;
  }

  /** A person speaks for a second. */
  EchoScene person(int atSecond, double level) {
    double[] words = new SyntheticSpeech(random.nextLong(), 190).speak(SECOND, level);
    for (int i = 0; i < words.length; i++) {
      rest[atSecond * SECOND + i] += words[i];
    }
    return this;
  }

  /** Nothing comes from the loudspeaker in these seconds. */
  EchoScene quiet(int fromSecond, int toSecond) {
    Arrays.fill(loudspeaker, fromSecond * SECOND, toSecond * SECOND, 0);
    return this;
  }

  private double[] reverberate(int delayMillis, double gain) {
    double[] response = new double[(int) Frame.samples(delayMillis) + SECOND / 2];
    int direct = (int) Frame.samples(delayMillis);
    response[direct] = gain;
    int late = direct + (int) Frame.samples(2);
    double decay = 6.908 / (REVERBERATION * SECOND);
    double loudness = gain * 0.5 * Math.sqrt(2 * decay);
    for (int i = late; i < response.length; i++) {
      response[i] = loudness * random.nextGaussian() * Math.exp(-decay * (i - late));
    }
    return convolve(loudspeaker, response);
  }

  private static double[] convolve(double[] sound, double[] response) {
    int length = Integer.highestOneBit(sound.length + response.length) * 2;
    double[] a = Arrays.copyOf(sound, length);
    double[] b = Arrays.copyOf(response, length);
    DoubleFFT_1D fft = new DoubleFFT_1D(length);
    fft.realForward(a);
    fft.realForward(b);
    a[0] *= b[0];
    a[1] *= b[1];
    for (int i = 2; i < length; i += 2) {
      double re = a[i] * b[i] - a[i + 1] * b[i + 1];
      a[i + 1] = a[i] * b[i + 1] + a[i + 1] * b[i];
      a[i] = re;
    }
    fft.realInverse(a, true);
    return Arrays.copyOf(a, sound.length);
  }

  /** The sound at a time between samples: a windowed sinc. */
  private static double interpolate(double[] sound, double at) {
    int base = (int) Math.floor(at);
    double sum = 0;
    for (int i = Math.max(0, base - 15); i <= Math.min(sound.length - 1, base + 16); i++) {
      double x = at - i;
      double window = 0.5 + 0.5 * Math.cos(Math.PI * x / 17);
      sum += sound[i] * window * (x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
    }
    return sum;
  }

  short[] microphone() {
    return samples(i -> echo[(int) i] + rest[(int) i]);
  }

  short[] loudspeaker() {
    return samples(i -> loudspeaker[(int) i]);
  }

  private short[] samples(DoubleUnaryOperator value) {
    short[] samples = new short[echo.length];
    for (int i = 0; i < samples.length; i++) {
      double sample = Math.rint(value.applyAsDouble(i));
      samples[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample));
    }
    return samples;
  }

  /** Echo return loss enhancement between two times in seconds, in dB. */
  double erle(short[] clean, double from, double to) {
    double before = 0;
    double after = 0;
    for (int i = (int) (from * SECOND); i < to * SECOND; i++) {
      double left = clean[i] - rest[i];
      before += echo[i] * echo[i];
      after += left * left;
    }
    return 10 * Math.log10(before / after);
  }
}
