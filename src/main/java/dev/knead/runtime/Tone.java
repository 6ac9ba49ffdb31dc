package dev.knead.runtime;

/**
 * In which voice the coach speaks, and how fast.
 *
 * @param voice number of the voice, from 0; after the last comes the first
 * @param rate in steps of the session, 0 for the voice's usual rate
 */
record Tone(int voice, int rate) {
  /** How a session begins. */
  static final Tone FIRST = new Tone(0, 0);

  Tone nextVoice() {
    return new Tone(voice + 1, rate);
  }

  Tone rate(int level) {
    return new Tone(voice, level);
  }
}
