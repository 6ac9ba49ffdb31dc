package dev.knead.speech;

import dev.knead.markup.Prosody;

/**
 * How a sentence is delivered.
 *
 * @param wordsPerMinute speaking rate, 60 to 300
 * @param pitchHertz mean fundamental frequency, 50 to 400
 */
public record Delivery(int wordsPerMinute, int pitchHertz) {
  private static final int SLOWEST = 60;
  private static final int FASTEST = 300;
  private static final int LOWEST = 50;
  private static final int HIGHEST = 400;

  public Delivery {
    if (wordsPerMinute < SLOWEST || wordsPerMinute > FASTEST) {
      throw new IllegalArgumentException("a rate is 60 to 300 words a minute: " + wordsPerMinute);
    }
    if (pitchHertz < LOWEST || pitchHertz > HIGHEST) {
      throw new IllegalArgumentException("a pitch is 50 to 400 Hz: " + pitchHertz);
    }
  }

  /** This delivery in a manner, as far as there is room for it. */
  public Delivery in(Prosody manner) {
    return new Delivery(
        within(SLOWEST, FASTEST, wordsPerMinute * manner.rate()),
        within(LOWEST, HIGHEST, pitchHertz * manner.pitch()));
  }

  private static int within(int least, int most, double value) {
    return (int) Math.max(least, Math.min(most, Math.round(value)));
  }
}
