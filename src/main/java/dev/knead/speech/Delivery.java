package dev.knead.speech;

/**
 * How a sentence is delivered.
 *
 * @param wordsPerMinute speaking rate, 60 to 300
 * @param pitchHertz mean fundamental frequency, 50 to 400
 */
public record Delivery(int wordsPerMinute, int pitchHertz) {
  public Delivery {
    if (wordsPerMinute < 60 || wordsPerMinute > 300) {
      throw new IllegalArgumentException("a rate is 60 to 300 words a minute: " + wordsPerMinute);
    }
    if (pitchHertz < 50 || pitchHertz > 400) {
      throw new IllegalArgumentException("a pitch is 50 to 400 Hz: " + pitchHertz);
    }
  }
}
