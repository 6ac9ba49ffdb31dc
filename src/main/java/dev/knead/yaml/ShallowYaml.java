package dev.knead.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ComposerException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The nodes of a YAML text of a few levels, without aliases. Nodes are made by calls within calls,
 * and an alias can stand for very much: so what is deeper, or has aliases, is refused beforehand.
 */
public final class ShallowYaml {
  /** Of lists and groups of keys within each other. What a person writes has four or five. */
  private static final int DEEPEST = 10;

  private ShallowYaml() {}

  /**
   * Reads a text.
   *
   * @param noun what the text should be, without an article, for messages
   * @return its first document; empty where there is none
   * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException when it is no YAML, too deep or
   *     has aliases
   */
  public static Optional<Node> read(String text, String noun) {
    // The text as one piece: the parser fails where a character of two units falls between pieces.
    LoadSettings settings = LoadSettings.builder().setBufferSize(text.length() + 1).build();
    refuseBombs(new Parse(settings).parseString(text), noun);
    return new Compose(settings).composeString(text);
  }

  private static void refuseBombs(Iterable<Event> events, String noun) {
    int depth = 0;
    for (Event event : events) {
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (depth > DEEPEST) {
        throw new ComposerException(
            "a %s is not nested as deeply as this".formatted(noun), event.getStartMark());
      }
      if (event instanceof AliasEvent) {
        throw new ComposerException(
            "a %s has no aliases; write it out".formatted(noun), event.getStartMark());
      }
    }
  }
}
