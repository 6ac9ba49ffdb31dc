package dev.knead.language;

import java.util.List;

/**
 * One sentence to be spoken.
 *
 * @param text its words, as they are shown
 * @param mentions the command phrases that occur in it
 */
public record Sentence(String text, List<Mention> mentions) {
  public Sentence {
    mentions = List.copyOf(mentions);
  }
}
