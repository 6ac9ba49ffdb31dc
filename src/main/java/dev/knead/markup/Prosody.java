package dev.knead.markup;

/**
 * How words are spoken, relative to the voice's usual manner.
 *
 * @param rate factor of the speaking rate, 1 for the usual one; 2 is twice as fast
 * @param pitch factor of the fundamental frequency, 1 for the usual one
 * @param decibels how much louder, 0 for the usual level
 */
public record Prosody(double rate, double pitch, double decibels) {
  /** The voice's usual manner. */
  public static final Prosody USUAL = new Prosody(1, 1, 0);

  /** This manner, and the other one within it. */
  public Prosody and(Prosody other) {
    return new Prosody(rate * other.rate, pitch * other.pitch, decibels + other.decibels);
  }
}
