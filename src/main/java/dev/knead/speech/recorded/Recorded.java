package dev.knead.speech.recorded;

import java.nio.file.Path;

/** What there is of a sentence. */
public sealed interface Recorded {
  /** A recording of its words. */
  record Usable(Path file) implements Recorded {}

  /**
   * A recording from the time when the sentence had other words.
   *
   * @param words that were recorded
   */
  record OtherWords(Path file, String words) implements Recorded {}

  /** Nothing. */
  record Lacking() implements Recorded {}
}
