package dev.knead.markup;

import java.time.Duration;
import java.util.Optional;

/** A piece of a {@link MarkedText}. */
public sealed interface Part {
  /**
   * Words that are spoken in one manner.
   *
   * @param text as they are shown
   * @param spoken as a voice should get them: the same, a respelling, or what stands in their place
   * @param phones their sounds in the International Phonetic Alphabet, if they are given; a voice
   *     that can't speak phones says {@code spoken}
   */
  record Words(String text, String spoken, Optional<String> phones, Prosody prosody)
      implements Part {
    /** Words that are spoken as they are written. */
    public static Words plain(String text, Prosody prosody) {
      return new Words(text, text, Optional.empty(), prosody);
    }
  }

  /** Silence. */
  record Break(Duration length) implements Part {}
}
