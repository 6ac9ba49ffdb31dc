package dev.knead.cli;

import dev.knead.session.Effect.Earcon;
import dev.knead.session.PromptKey;

/**
 * Says only what somebody waits for: that a massage they asked for has failed.
 *
 * @param speaking says that
 */
record Unannounced(Standby.Announcer speaking) implements Standby.Announcer {
  @Override
  public void chime(Earcon chime) {
    speaking.chime(chime);
  }

  @Override
  public void say(PromptKey words) {
    if (words == PromptKey.STANDBY_FAULT) {
      speaking.say(words);
    }
  }
}
