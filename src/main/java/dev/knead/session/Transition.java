package dev.knead.session;

import java.util.List;

/**
 * What came of an event.
 *
 * @param state the session now
 * @param effects what is to be done, in order
 */
public record Transition(SessionState state, List<Effect> effects) {
  public Transition {
    effects = List.copyOf(effects);
  }
}
