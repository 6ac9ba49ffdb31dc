package dev.knead.bench;

import java.io.IOException;

/** A synthesizer's voice. Used by one thread; the same words always sound the same. */
public interface Voice {
  /** What it is called in the figures. */
  String name();

  /** The words, spoken. */
  Signal say(String words) throws IOException;
}
