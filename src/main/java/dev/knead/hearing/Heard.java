package dev.knead.hearing;

import dev.knead.session.Spoken;

/**
 * A command that was heard. All positions count samples at 16 kHz since the microphone's start.
 *
 * @param spoken what was asked
 * @param confidence 0 to 1
 * @param from where the first word began
 * @param to where the last word ended
 * @param at how much had been listened to when the program knew; never before {@code from}
 */
public record Heard(Spoken spoken, double confidence, long from, long to, long at) {
  /** The same in a stream that began so many samples earlier. */
  public Heard later(long samples) {
    return new Heard(spoken, confidence, from + samples, to + samples, at + samples);
  }
}
