package dev.knead.bench;

import dev.knead.audio.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Puts a dry word into a place: its level, its room, its noise. */
public final class Staging {
  /** Root mean square of a quiet room's noise. */
  public static final double QUIET = 20;

  private static final int BEFORE = (int) Frame.samples(1_500);
  private static final int AFTER = (int) Frame.samples(2_000);

  /** Noise runs for longer, so that whoever adapts to it has. */
  private static final int NOISE_BEFORE = (int) Frame.samples(4_000);

  /** Root mean squares of noise in mixtures. */
  private static final double FAINTEST = 30;

  private static final double LOUDEST = 3_000;

  private static final int OTHERS = (int) Frame.samples(5_000);
  private static final int PAUSE = (int) Frame.samples(1_000);

  private Staging() {}

  /** The word as it was recorded, faint noise around it. */
  public static Take asRecorded(Signal dry, long seed) {
    return take(dry, ActiveSpeech.of(dry), 0, seed);
  }

  /** Close to the microphone, in quiet. */
  public static Take close(Signal dry, double rms, long seed) {
    ActiveSpeech speech = ActiveSpeech.of(dry);
    return take(dry.times(rms / speech.rms()), speech, 0, seed);
  }

  /** In a room, in quiet; so loud at the microphone. */
  public static Take inRoom(Signal dry, ImpulseResponse room, double rms, long seed) {
    return take(heard(dry, room, rms), ActiveSpeech.of(dry), room.direct(), seed);
  }

  /**
   * In a room and in noise.
   *
   * @param from with which sample of the noise to begin
   * @param decibels how much louder the active speech is than the noise, by their root mean squares
   */
  public static Take inNoise(
      Signal dry,
      ImpulseResponse room,
      double rms,
      Signal noise,
      int from,
      double decibels,
      long seed) {
    Signal word = heard(dry, room, rms).padded(NOISE_BEFORE, AFTER);
    Signal around = noise.looped(from, word.length());
    double gain = around.rms() == 0 ? 0 : rms / around.rms() / Math.pow(10, decibels / 20);
    Signal sum = word.plus(around.times(gain)).plus(Signal.noise(word.length(), QUIET, seed));
    ActiveSpeech speech = ActiveSpeech.of(dry);
    return new Take(
        Scene.without(sum.quantized()),
        NOISE_BEFORE + speech.from() + room.direct(),
        NOISE_BEFORE + speech.to() + room.direct());
  }

  /**
   * Close to the microphone, a second after others have talked for five, as loud as the word.
   *
   * @param from with which sample of their talk to begin
   */
  public static Take afterTalk(Signal dry, double rms, Signal talk, int from, long seed) {
    ActiveSpeech speech = ActiveSpeech.of(dry);
    Signal others = talk.looped(from, OTHERS);
    int begin = OTHERS + PAUSE;
    Signal sum =
        others
            .times(rms / ActiveSpeech.of(others).rms())
            .padded(0, PAUSE)
            .then(dry.times(rms / speech.rms()))
            .padded(0, AFTER);
    return new Take(
        Scene.without(sum.plus(Signal.noise(sum.length(), QUIET, seed)).quantized()),
        begin + speech.from(),
        begin + speech.to());
  }

  /**
   * Two streams of noise at once, each made of pieces of 5 to 30 s that follow each other in no
   * order, at levels from hardly audible to loud.
   *
   * @param noises longer than nothing
   * @param length in samples
   */
  public static Take mixture(List<Signal> noises, int length, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Signal sum =
        stream(noises, length, random)
            .plus(stream(noises, length, random))
            .plus(Signal.noise(length, QUIET, seed));
    return new Take(Scene.without(sum.quantized()), 0, 0);
  }

  private static Signal stream(List<Signal> noises, int length, SplittableRandom random) {
    List<Signal> pieces = new ArrayList<>();
    int left = length;
    while (left > 0) {
      Signal noise = noises.get(random.nextInt(noises.size()));
      int piece = Math.min(left, Frame.RATE * random.nextInt(5, 31));
      Signal looped = noise.looped(random.nextInt(noise.length()), piece);
      double rms = FAINTEST * Math.pow(LOUDEST / FAINTEST, random.nextDouble());
      pieces.add(looped.times(looped.rms() == 0 ? 0 : rms / looped.rms()));
      left -= piece;
    }
    return Signal.concatenated(pieces);
  }

  private static Signal heard(Signal dry, ImpulseResponse room, double rms) {
    Signal wet = room.apply(dry);
    return wet.times(rms / ActiveSpeech.of(wet).rms());
  }

  private static Take take(Signal sound, ActiveSpeech speech, int late, long seed) {
    Signal word = sound.padded(BEFORE, AFTER);
    return new Take(
        Scene.without(word.plus(Signal.noise(word.length(), QUIET, seed)).quantized()),
        BEFORE + speech.from() + late,
        BEFORE + speech.to() + late);
  }
}
