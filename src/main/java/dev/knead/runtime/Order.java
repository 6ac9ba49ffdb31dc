package dev.knead.runtime;

import dev.knead.language.Prompts;
import dev.knead.language.Sentence;
import dev.knead.session.Effect;
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

  /** The next voice, from the next sentence on. */
  record NextVoice() implements Order {}

  /** The order that carries an effect out. */
  static Order of(Effect effect, Prompts prompts) {
    if (effect instanceof Effect.Say say) {
      return new Speak(say.id(), prompts.sentences(say.prompts()));
    } else if (effect instanceof Effect.StopSpeaking) {
      return new Hush();
    } else if (effect instanceof Effect.Chime chime) {
      return new Chime(chime.earcon());
    } else if (effect instanceof Effect.SetVolume volume) {
      return new Volume(volume.level());
    } else if (effect instanceof Effect.SetRate rate) {
      return new Rate(rate.level());
    } else if (effect instanceof Effect.NextVoice) {
      return new NextVoice();
    } else {
      throw new IllegalStateException("An effect nobody carries out: " + effect);
    }
  }
}
