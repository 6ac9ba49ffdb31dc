package dev.knead.language;

import dev.knead.session.Command;
import java.util.Set;

/**
 * One sentence to be spoken.
 *
 * @param text its words, as they are shown
 * @param mentioned the commands whose phrases occur in it: as few as possible, since the ear can't
 *     tell the coach's word from the person's at that moment
 */
public record Sentence(String text, Set<Command> mentioned) {
  public Sentence {
    mentioned = Set.copyOf(mentioned);
  }
}
