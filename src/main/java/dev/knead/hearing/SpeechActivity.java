package dev.knead.hearing;

/**
 * Tells from the energy alone whether somebody may be making a sound now. It knows nothing of
 * words; the spotter asks it when a word is over, much sooner than a recognizer is sure of it.
 *
 * <p>A frame counts as sound when it stands {@value #OVER_FLOOR} times (10 dB) over the noise floor
 * and is no fainter than {@value #UNDER_PEAK} (-18 dB) of the loudest frame since the last quiet:
 * what lies below is the room's tail. The floor falls at once and rises slowly, so that it settles
 * on steady noise in a few seconds and is not lifted by speech.
 */
final class SpeechActivity {
  private static final double OVER_FLOOR = 3;
  private static final double UNDER_PEAK = 0.125;

  /** Per frame of 20 ms: 3 dB a second. */
  private static final double FLOOR_RISE = Math.pow(10, 3.0 / 20 / 50);

  /** Per frame: the memory of the peak fades by 12 dB a second. */
  private static final double PEAK_FALL = Math.pow(10, -12.0 / 20 / 50);

  /** The dither's level; no microphone is quieter. */
  private static final double LEAST_FLOOR = 20;

  private double floor = LEAST_FLOOR;
  private double peak;
  private long position;
  private long sound;
  private long lastSound = Long.MIN_VALUE / 2;

  /** Takes the next samples of the stream. */
  void accept(short[] samples) {
    if (samples.length == 0) {
      return;
    }
    double level = Loudness.rms(samples);
    position += samples.length;
    floor = Math.max(LEAST_FLOOR, Math.min(level, floor * FLOOR_RISE));
    peak = Math.max(level, peak * PEAK_FALL);
    if (level > OVER_FLOOR * floor && level > UNDER_PEAK * peak) {
      lastSound = position;
      sound += samples.length;
    }
  }

  /** Samples that were sound since {@link #forgetSound}. */
  long sound() {
    return sound;
  }

  void forgetSound() {
    sound = 0;
  }

  /** Samples since the last sound. */
  long quietFor() {
    return position - lastSound;
  }
}
