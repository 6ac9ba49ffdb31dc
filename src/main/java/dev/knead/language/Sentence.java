package dev.knead.language;

import dev.knead.session.Command;
import java.util.Set;

/**
 * One sentence to be spoken.
 *
 * @param text its words, as they are shown
 * @param mentions the commands whose phrases occur in it: what a listener might take from it
 */
public record Sentence(String text, Set<Command> mentions) {
  public Sentence {
    mentions = Set.copyOf(mentions);
  }
}
