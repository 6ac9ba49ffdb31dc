package dev.knead.language;

import dev.knead.markup.MarkedText;
import dev.knead.session.Command;
import java.util.Set;

/**
 * One sentence to be spoken.
 *
 * @param words what is said, and how
 * @param mentioned the commands whose phrases occur in it: as few as possible, since the ear can't
 *     tell the coach's word from the person's at that moment
 */
public record Sentence(MarkedText words, Set<Command> mentioned) {
  public Sentence {
    mentioned = Set.copyOf(mentioned);
  }

  /** Its words, as they are shown. */
  public String text() {
    return words.text();
  }
}
