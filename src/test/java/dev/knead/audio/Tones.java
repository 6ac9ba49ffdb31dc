package dev.knead.audio;

/** Test sounds, and how strong a tone is in a sound. */
final class Tones {
  private Tones() {}

  /** A sine at {@code rate}, of an amplitude between 0 and 1. */
  static float[] sine(double hertz, int rate, int length, double amplitude) {
    float[] samples = new float[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
    }
    return samples;
  }

  /** A sine at {@link Frame#RATE}, half of full scale. */
  static Pcm tone(double hertz, int length) {
    return new Pcm(SampleEncoding.quantized(sine(hertz, Frame.RATE, length, 0.5)));
  }

  /** Level in dB against a sine of half of full scale; the first and last 50 ms left out. */
  static double decibels(short[] samples) {
    double sum = 0;
    int edge = Frame.RATE / 20;
    for (int i = edge; i < samples.length - edge; i++) {
      sum += (double) samples[i] * samples[i];
    }
    double rms = Math.sqrt(sum / (samples.length - 2 * edge));
    return 20 * Math.log10(Math.max(rms, 1e-3) / (16_384 / Math.sqrt(2)));
  }
}
