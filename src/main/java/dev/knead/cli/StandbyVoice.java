package dev.knead.cli;

import dev.knead.audio.AudioSink;
import dev.knead.language.Prompts;
import dev.knead.language.Sentence;
import dev.knead.runtime.Announcement;
import dev.knead.runtime.Ensemble;
import dev.knead.runtime.Journal;
import dev.knead.runtime.Opening;
import dev.knead.session.Effect.Earcon;
import dev.knead.session.Prompt;
import dev.knead.session.PromptKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/**
 * Speaks in standby, each time with a voice and a loudspeaker of its own: between massages both
 * belong to others. Where it can't speak, a line tells why; standby must not end because of that.
 *
 * @param voices opens the voice
 * @param loudspeaker opens the loudspeaker
 * @param journal is told the words
 * @param err gets a line for each fault
 */
record StandbyVoice(
    Prompts prompts,
    Opening<Ensemble> voices,
    Opening<AudioSink> loudspeaker,
    Journal journal,
    PrintWriter err)
    implements Standby.Announcer {
  @Override
  public void chime(Earcon chime) {
    say(new Announcement(chime, List.of()));
  }

  @Override
  public void say(PromptKey words) {
    List<Sentence> sentences = prompts.sentences(List.of(new Prompt(words, "", Map.of())));
    say(new Announcement(Earcon.BEGIN, sentences));
  }

  private void say(Announcement announcement) {
    try {
      AudioSink sink = loudspeaker.open();
      announcement.say(voices.open(), sink, journal);
    } catch (IOException | RuntimeException e) {
      Fault.tell(err, e);
    }
  }
}
