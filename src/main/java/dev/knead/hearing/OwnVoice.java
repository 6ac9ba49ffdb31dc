package dev.knead.hearing;

import dev.knead.audio.Frame;
import java.util.Optional;

/**
 * Knows the coach's own voice: whether what was heard is what the loudspeaker said just then. The
 * echo canceller leaves something where it does not know the room yet, where the sound lines
 * stumble and where a loudspeaker distorts; whatever word that may resemble, its pattern is still
 * the loudspeaker's, a moment later; in pieces, each at another delay, where a line runs dry or
 * loses sound ({@link Alignment}). A person's words have another one, also in the midst of the
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

  /**
   * How much later than usual it hears it at most where the sound lines stumble, in blocks: 150 ms.
   * A person who answers with the word that was just said takes longer.
   */
  private static final int STUMBLE = (int) (Frame.samples(150) / SpectralPattern.HOP);

  /** So much of the stream around a burst belongs to its pattern. */
  private static final int MARGIN = (int) Frame.samples(32);

  /** So like the loudspeaker's, the microphone's sound is hardly anything else. */
  private static final double ECHO = 0.8;

  /** The same where it comes in pieces, no later than it may be. */
  private static final double EXPECTED_ECHO = 0.7;

  /** What is left may lie as near as that to where the microphone's sound is the most alike. */
  private static final int NEAR = 2;

  /** As much as that speaks for the coach's voice when it is what is left. */
  private static final double OWN = 0.6;

  /** The same where it comes in pieces, of which something else could be put together sooner. */
  private static final double OWN_IN_PIECES = 0.65;

  /** A person drowns when more than so much was taken out of the microphone, decibels. */
  private static final double DROWNING = 10;

  /** How much each decibel beyond that speaks for the coach's voice. */
  private static final double EACH_DECIBEL = 0.05;

  private static final int UNKNOWN = -1;

  private final ClipBuffer microphone = new ClipBuffer(4 * Frame.RATE);
  private final ClipBuffer left = new ClipBuffer(4 * Frame.RATE);
  private final ClipBuffer loudspeaker = new ClipBuffer(4 * Frame.RATE);

  /** How many blocks late the coach's voice was when it was last recognized. */
  private int usual = UNKNOWN;

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

  /**
   * Whether it was the coach who could be heard between these positions. When it was, it is also
   * known how late the microphone hears it.
   */
  boolean said(long from, long to) {
    double[] played = played(from, to, LATEST);
    if (energy(played) == 0) {
      return false;
    }
    SpectralPattern voice = SpectralPattern.of(played);
    SpectralPattern whole = SpectralPattern.of(clip(microphone, from, to));
    SpectralPattern rest = SpectralPattern.of(clip(left, from, to));
    double drowned = EACH_DECIBEL * Math.max(0, removed(from, to) - DROWNING);
    return isWhole(voice, whole, rest, drowned) || isInPieces(voice, whole, rest, drowned);
  }

  /** Whether it is the voice at one delay, as on any line that does not stumble. */
  private boolean isWhole(
      SpectralPattern voice, SpectralPattern whole, SpectralPattern rest, double drowned) {
    int at = nearest(whole, voice, 0, voice.length());
    if (whole.likeness(voice, at) < ECHO
        || rest.likeness(voice, nearest(rest, voice, at - NEAR, at + NEAR)) + drowned < OWN) {
      return false;
    }
    usual = voice.length() - whole.length() - at;
    return true;
  }

  /** Whether it is the voice with holes, and at another delay after each. */
  private boolean isInPieces(
      SpectralPattern voice, SpectralPattern whole, SpectralPattern rest, double drowned) {
    Alignment alignment = Alignment.of(whole, voice);
    if (alignment.likeness(whole) < (isExpected(alignment) ? EXPECTED_ECHO : ECHO)
        || alignment.likeness(rest) + drowned < OWN_IN_PIECES) {
      return false;
    }
    usual = alignment.lateAtLast();
    return true;
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

  private boolean isExpected(Alignment alignment) {
    return usual != UNKNOWN
        && Math.max(alignment.lateAtFirst(), alignment.lateAtLast()) <= usual + STUMBLE;
  }

  /**
   * What the loudspeaker said, if it was that which could be heard between these positions, torn
   * perhaps by a line that stumbles.
   *
   * @param before how many samples of what was said before come with it
   * @param after and of what was said next
   * @return empty while the loudspeaker was silent, or as long as it isn't known how late the
   *     microphone hears it
   */
  Optional<double[]> words(long from, long to, long before, long after) {
    if (usual == UNKNOWN) {
      return Optional.empty();
    }
    double[] played = played(from, to, usual + STUMBLE);
    if (energy(played) == 0) {
      return Optional.empty();
    }
    Alignment alignment =
        Alignment.of(SpectralPattern.of(clip(microphone, from, to)), SpectralPattern.of(played));
    long begin = from - (long) alignment.lateAtFirst() * SpectralPattern.HOP;
    long end = to - (long) alignment.lateAtLast() * SpectralPattern.HOP;
    return Optional.of(loudspeaker.clip(begin - before, end + after));
  }

  private static double[] clip(ClipBuffer stream, long from, long to) {
    return stream.clip(from - MARGIN, to + MARGIN);
  }

  /** What the loudspeaker said meanwhile, and up to so many blocks before. */
  private double[] played(long from, long to, int blocks) {
    long start = Math.max(0, from - MARGIN);
    long earlier = Math.min(blocks, start / SpectralPattern.HOP) * SpectralPattern.HOP;
    return loudspeaker.clip(start - earlier, to + MARGIN);
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
