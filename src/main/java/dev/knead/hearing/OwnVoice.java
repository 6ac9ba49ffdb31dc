package dev.knead.hearing;

import dev.knead.audio.Frame;

/**
 * Knows the coach's own voice: whether what was heard is what the loudspeaker said just then. The
 * echo canceller leaves something where it does not know the room yet, where the sound lines
 * stumble and where a loudspeaker distorts; whatever word that may resemble, its pattern is still
 * the loudspeaker's, a moment later. A person's words have another one, also in the midst of the
 * coach's.
 *
 * <p>Used by one thread.
 */
final class OwnVoice {
  /**
   * How much later than the loudspeaker the microphone hears it at most, in blocks: some 750 ms,
   * for Bluetooth, a sound server, and the room.
   */
  private static final int LATEST = 94;

  /** So much of the stream around a burst belongs to its pattern. */
  private static final int MARGIN = (int) Frame.samples(32);

  /** So like the loudspeaker's, the microphone's sound is hardly anything else. */
  private static final double ECHO = 0.8;

  /** What is left may lie as near as that to where the microphone's sound is the most alike. */
  private static final int NEAR = 2;

  /** As much as that speaks for the coach's voice when it is. */
  private static final double OWN = 0.6;

  /** A person drowns when more than so much was taken out of the microphone, decibels. */
  private static final double DROWNING = 10;

  /** How much each decibel beyond that speaks for the coach's voice. */
  private static final double EACH_DECIBEL = 0.05;

  private final ClipBuffer microphone = new ClipBuffer(4 * Frame.RATE);
  private final ClipBuffer left = new ClipBuffer(4 * Frame.RATE);
  private final ClipBuffer loudspeaker = new ClipBuffer(4 * Frame.RATE);

  /**
   * Takes the next samples of three streams that are in step.
   *
   * @param heard by the microphone
   * @param cleaned what the echo canceller has left of it
   * @param played by the loudspeaker
   */
  void accept(short[] heard, short[] cleaned, short[] played) {
    microphone.accept(heard);
    left.accept(cleaned);
    loudspeaker.accept(played);
  }

  /** Whether it was the coach who could be heard between these positions. */
  boolean said(long from, long to) {
    long start = Math.max(0, from - MARGIN);
    long end = to + MARGIN;
    long earlier = Math.min(LATEST, start / SpectralPattern.HOP) * SpectralPattern.HOP;
    double[] played = loudspeaker.clip(start - earlier, end);
    if (energy(played) == 0) {
      return false;
    }
    SpectralPattern voice = SpectralPattern.of(played);
    SpectralPattern whole = SpectralPattern.of(microphone.clip(start, end));
    int at = nearest(whole, voice, 0, voice.length());
    if (whole.likeness(voice, at) < ECHO) {
      return false;
    }
    SpectralPattern rest = SpectralPattern.of(left.clip(start, end));
    return rest.likeness(voice, nearest(rest, voice, at - NEAR, at + NEAR))
            + EACH_DECIBEL * Math.max(0, removed(from, to) - DROWNING)
        >= OWN;
  }

  /**
   * Where in the voice's pattern, from the first to the last of these blocks, the sound's is found.
   */
  private static int nearest(SpectralPattern sound, SpectralPattern voice, int first, int last) {
    int begin = Math.max(0, first);
    int end = Math.min(last, voice.length() - sound.length());
    int nearest = begin;
    double most = -1;
    for (int at = begin; at <= end; at++) {
      double likeness = sound.likeness(voice, at);
      if (likeness > most) {
        most = likeness;
        nearest = at;
      }
    }
    return nearest;
  }

  /** What the canceller took out, decibels. */
  private double removed(long from, long to) {
    return 10
        * Math.log10((1 + energy(microphone.clip(from, to))) / (1 + energy(left.clip(from, to))));
  }

  private static double energy(double[] samples) {
    double sum = 0;
    for (double sample : samples) {
      sum += sample * sample;
    }
    return sum;
  }
}
