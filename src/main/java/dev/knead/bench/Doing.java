package dev.knead.bench;

import java.util.Locale;

/** What a live session does at the moment, as far as its cost goes. */
public enum Doing {
  /** The first minute: Java and the model are loaded, code is compiled, the coach says welcome. */
  STARTING,
  /** The coach speaks, or has just spoken. */
  SPEAKING,
  /** A step runs, and the coach is silent. */
  LISTENING,
  /** The session is paused, and the coach is silent. */
  PAUSED;

  /** The word for it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
