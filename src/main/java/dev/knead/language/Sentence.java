package dev.knead.language;

import dev.knead.session.Command;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** The commands that are mentioned. */
  public Set<Command> mentioned() {
    return mentions.stream().map(Mention::command).collect(Collectors.toUnmodifiableSet());
  }
}
