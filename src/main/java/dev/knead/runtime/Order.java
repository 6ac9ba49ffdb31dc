package dev.knead.runtime;

import dev.knead.language.Sentence;
import dev.knead.session.Effect.Earcon;
import java.util.List;

/** What the loop tells the speaker. */
sealed interface Order {
  /** Speak these sentences; replaces a speech that waits. */
  record Speak(long id, List<Sentence> sentences) implements Order {}

  /** Be silent at once, and forget what waits. */
  record Hush() implements Order {}

  record Chime(Earcon earcon) implements Order {}

  /** Louder or quieter, in steps of the session. */
  record Volume(int level) implements Order {}

  /** Faster or slower, in steps of the session. */
  record Rate(int level) implements Order {}
}
