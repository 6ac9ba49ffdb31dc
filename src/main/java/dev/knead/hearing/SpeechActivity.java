package dev.knead.hearing;

import dev.knead.audio.Frame;
import dev.knead.audio.Loudness;
import java.util.Optional;

/**
 * Finds bursts of sound that may be somebody's words, from the energy alone. It knows nothing of
 * words. Works on blocks of 10 ms; a block is sound when its root mean square stands
 *
 * <ul>
 *   <li>{@value #OVER_FLOOR} times (10 dB) over the noise floor, which falls at once and rises
 *       slowly, so that it settles on steady noise and is not lifted by speech;
 *   <li>6 dB over the median of the last three seconds, where these were of one level, as household
 *       noise and music are and speech with its pauses is not;
 *   <li>6 dB over what may be left of the coach's own echo;
 *   <li>and no fainter than {@value #UNDER_PEAK} (-18 dB) of the loudest block lately: what lies
 *       below is the room's tail.
 * </ul>
 */
public final class SpeechActivity {
  /** The length of a block in samples. */
  static final int BLOCK = (int) Frame.samples(10);

  private static final double OVER_FLOOR = 3;
  private static final double OVER_BACKGROUND = 2;
  private static final double OVER_ECHO = 2;
  private static final double UNDER_PEAK = 0.125;

  /** Three seconds. */
  private static final int MEMORY = 300;

  /** Five seconds. */
  private static final int UNREST_MEMORY = 500;

  /**
   * At most 12 dB lie between the loud and the quiet blocks of one steady background. Loud are the
   * loudest fifth: a word of half a second is less.
   */
  private static final double STEADY = 4;

  /** Per block: 3 dB a second. */
  private static final double FLOOR_RISE = Math.pow(10, 3.0 / 20 / 100);

  /** Per block: the memory of the peak fades by 12 dB a second. */
  private static final double PEAK_FALL = Math.pow(10, -12.0 / 20 / 100);

  /** The dither's level; no microphone is quieter. */
  private static final double LEAST_FLOOR = 20;

  private final Background background = new Background(MEMORY);
  private final Unrest unrest = new Unrest(UNREST_MEMORY);
  private final long gap;
  private double floor = LEAST_FLOOR;
  private double peak;
  private long position;
  private long lastSound = Long.MIN_VALUE / 2;
  private Optional<Burst> burst = Optional.empty();

  /**
   * Sound without a break of some length.
   *
   * @param from its first sample
   * @param to the sample after its last one so far
   * @param before how many samples of quiet lie before it
   * @param unrest which share of the five seconds before it was sound, 0 to 1
   */
  record Burst(long from, long to, long before, double unrest) {
    private Burst until(long end) {
      return new Burst(from, end, before, unrest);
    }
  }

  /**
   * An activity in silence.
   *
   * @param gap after how many samples of quiet the next sound is a burst of its own
   */
  public SpeechActivity(long gap) {
    this.gap = gap;
  }

  /**
   * Takes the next samples of the stream.
   *
   * @param echo what may be left of the loudspeaker in them, as a mean square
   */
  public void accept(short[] samples, double echo) {
    for (int from = 0; from < samples.length; from += BLOCK) {
      int length = Math.min(BLOCK, samples.length - from);
      boolean sound =
          isSound(Math.sqrt(Loudness.meanSquare(samples, from, length)), Math.sqrt(echo));
      if (sound) {
        extend(length);
      }
      unrest.accept(sound);
      position += length;
    }
  }

  private boolean isSound(double level, double echo) {
    floor = Math.max(LEAST_FLOOR, Math.min(level, floor * FLOOR_RISE));
    peak = Math.max(level, peak * PEAK_FALL);
    boolean sound =
        level > OVER_FLOOR * floor
            && level > overBackground()
            && level > OVER_ECHO * echo
            && level > UNDER_PEAK * peak;
    background.accept(level);
    return sound;
  }

  private void extend(int length) {
    long end = position + length;
    long quiet = position - lastSound;
    burst =
        burst.isEmpty() || quiet >= gap
            ? Optional.of(new Burst(position, end, quiet, unrest.share()))
            : burst.map(now -> now.until(end));
    lastSound = end;
  }

  private double overBackground() {
    double quiet = background.quantile(0.2);
    return background.quantile(0.8) <= STEADY * quiet
        ? OVER_BACKGROUND * background.quantile(0.5)
        : 0;
  }

  /** The burst in progress, or the last one. */
  Optional<Burst> burst() {
    return burst;
  }

  /** What was heard so far is known to be nobody's talk: it is no unrest. */
  void calm() {
    unrest.clear();
  }

  /** Samples since the last sound. */
  public long quietFor() {
    return position - lastSound;
  }
}
